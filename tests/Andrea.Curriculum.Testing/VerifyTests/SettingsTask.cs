using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A snapshot comparison that runs when awaited, and its settings.</summary>
public sealed class SettingsTask
{
    private readonly string? _target;
    private readonly TestIdentity _test;
    private readonly SnapshotPolicy _policy;
    private object?[] _parameters = [];
    private string _directory = "";
    private string? _fileName;
    private Task? _comparison;

    internal SettingsTask(string? target, TestIdentity test, SnapshotPolicy policy)
    {
        _target = target;
        _test = test;
        _policy = policy;
    }

    /// <summary>Puts the files into a folder, relative to that of the test's source.</summary>
    public SettingsTask UseDirectory(string directory)
    {
        _directory = directory;
        return this;
    }

    /// <summary>Tells the cases of a theory apart, by the values of its first parameters.</summary>
    public SettingsTask UseParameters(params object?[] parameters)
    {
        _parameters = parameters;
        return this;
    }

    /// <summary>Names the files, without their ending, instead of class and method.</summary>
    public SettingsTask UseFileName(string fileName)
    {
        _fileName = fileName;
        return this;
    }

    /// <summary>Starts the comparison, once.</summary>
    public Task ToTask() => _comparison ??= Run();

    /// <summary>Makes the comparison awaitable.</summary>
    public TaskAwaiter GetAwaiter() => ToTask().GetAwaiter();

    /// <summary>Lets a test return the comparison.</summary>
    public static implicit operator Task(SettingsTask comparison) => comparison.ToTask();

    private Task Run()
    {
        try
        {
            var name = _fileName ?? SnapshotName.Of(_test, _parameters);
            var file = new SnapshotFile(Path.GetFullPath(Path.Combine(_test.Folder, _directory, name)));
            file.Claim();
            file.Check(_target, _policy);
            return Task.CompletedTask;
        }
        catch (VerifyException mismatch)
        {
            return Task.FromException(mismatch);
        }
    }
}
