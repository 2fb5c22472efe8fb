using Microsoft.AspNetCore.Authorization;
using Netralitas.Domain.Identifiers;
using Netralitas.Identity.Security;

namespace Netralitas.Identity.Tests.Security;

public sealed class PolicyTests
{
    // In the order of the roles: viewer, verifier, administrator, case officer, reporters' guardian, privacy officer; then agencies.
    public static TheoryData<AuthorizationPolicy, string> Each { get; } =
        new()
        {
            { Policies.AnyCaller, "yyyyyyy" },
            { Policies.Agency, "------y" },
            { Policies.Viewer, "yyyyyy-" },
            { Policies.Verifier, "-yy----" },
            { Policies.Administrator, "--y----" },
            { Policies.Cases, "---yyyy" },
            { Policies.CaseMoves, "---y-y-" },
            { Policies.CaseMerge, "---y---" },
            { Policies.Reporters, "----y--" },
            { Policies.Privacy, "-----y-" },
        };

    [Theory]
    [MemberData(nameof(Each))]
    public void Each_role_may_do_what_its_task_needs_and_no_more(AuthorizationPolicy policy, string may)
    {
        var callers = Enum.GetValues<OperatorRole>()
            .Select(role => new Caller("uji", null, role))
            .Append(new Caller("uji", AgencyId.Parse("52"), null));

        Assert.Equal(may, string.Concat(callers.Select(caller => policy.Admits(caller) ? 'y' : '-')));
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
