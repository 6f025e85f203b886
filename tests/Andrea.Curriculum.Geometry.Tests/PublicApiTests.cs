using Andrea.Curriculum.Testing.Snapshots;

namespace Andrea.Curriculum.Geometry.Tests;

public sealed class PublicApiTests
{
    [Fact]
    public async Task PublicApi_of_the_library() => await Verifier.Verify(PublicApi.Of(typeof(ReachablePolytope).Assembly));
}
