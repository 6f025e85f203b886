namespace Andrea.Curriculum.Testing;

/// <summary>A folder <c>shared</c> beside the repository or above it: public files that are not ours to keep here, and that may be absent.</summary>
public static class SharedFolder
{
    /// <summary>Full path of a file or folder in it; null when there is none.</summary>
    /// <param name="parts">Its path from that folder.</param>
    public static string? Find(params string[] parts)
    {
        for (var folder = Path.GetDirectoryName(RepositoryRoot.Path); folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine([folder, "shared", .. parts]);
            if (Path.Exists(candidate))
            {
                return candidate;
            }
        }

        return null;
    }
}
