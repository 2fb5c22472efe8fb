using Netralitas.Identity.Security;

namespace Netralitas.Identity.Tests.Security;

public sealed class RoleAccessTests
{
    // In the order of the roles: viewer, verifier, administrator, case officer, reporters' guardian, privacy officer.
    [Theory]
    [InlineData(Access.Viewer, "yyyyyy")]
    [InlineData(Access.Verifier, "-yy---")]
    [InlineData(Access.Administrator, "--y---")]
    [InlineData(Access.Cases, "---yyy")]
    [InlineData(Access.CaseMoves, "---y-y")]
    [InlineData(Access.Reporters, "----y-")]
    [InlineData(Access.Privacy, "-----y")]
    public void Each_role_has_the_access_its_task_needs_and_no_other(Access access, string has)
    {
        var roles = Enum.GetValues<OperatorRole>();

        Assert.Equal(has, string.Concat(roles.Select(role => RoleAccess.Includes(role, access) ? 'y' : '-')));
        Assert.Equal(roles.Where(role => RoleAccess.Includes(role, access)), RoleAccess.RolesWith(access));
    }

    [Fact]
    public void Every_role_has_a_word_of_its_own_that_is_read_again()
    {
        foreach (var role in Enum.GetValues<OperatorRole>())
        {
            Assert.Equal(role, RoleNames.Parse(RoleNames.Of(role)));
        }

        Assert.Throws<FormatException>(() => RoleNames.Parse("raja"));
    }
}
