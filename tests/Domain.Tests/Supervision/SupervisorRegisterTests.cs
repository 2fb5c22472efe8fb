using System.Globalization;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Supervision;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Supervision;

public sealed class SupervisorRegisterTests
{
    private static readonly SupervisorRegister Register = Shipped.Supervisors;

    [Theory]
    [InlineData("kl.kemenpanrb", SupervisorRoles.TaskForce)]
    [InlineData("kl.kemendagri", SupervisorRoles.TaskForce)]
    [InlineData("kl.bkn", SupervisorRoles.TaskForce | SupervisorRoles.Recommender | SupervisorRoles.Blocker)]
    [InlineData("kl.kasn", SupervisorRoles.TaskForce | SupervisorRoles.Recommender)]
    [InlineData("kl.bawaslu", SupervisorRoles.TaskForce | SupervisorRoles.Assessor)]
    public void The_five_institutions_of_the_joint_decree_have_their_roles(string id, SupervisorRoles roles)
    {
        Assert.Equal(roles, Register.RolesOf(AgencyId.Parse(id), Day("2024-08-24")));
        Assert.Equal(5, Register.All.Count);
    }

    [Theory]
    [InlineData("kl.kemenkeu")]
    [InlineData("81.72")]
    public void Any_other_agency_is_no_supervisor(string id) =>
        Assert.Equal(SupervisorRoles.None, Register.RolesOf(AgencyId.Parse(id), Day("2024-08-24")));

    [Fact]
    public void An_institution_that_ended_supervises_no_more()
    {
        Assert.Equal(SupervisorRoles.None, Register.RolesOf(AgencyId.Parse("kl.kasn"), Day("2024-08-25")));
        Assert.NotEqual(SupervisorRoles.None, Register.RolesOf(AgencyId.Parse("kl.bkn"), Day("2024-08-25")));
    }

    [Theory]
    [InlineData("2014-01-15", "kl.kasn")]
    [InlineData("2024-08-24", "kl.kasn")]
    [InlineData("2024-08-25", null)]
    [InlineData("2024-09-03", null)]
    [InlineData("2024-09-04", "kl.bkn")]
    [InlineData("2031-01-01", "kl.bkn")]
    public void The_recommending_body_is_the_one_in_force_that_day(string day, string? body)
    {
        var period = Register.RecommendingOn(Day(day));

        Assert.NotNull(period);
        Assert.Equal(body, period.Body?.Value);
    }

    [Fact]
    public void Before_the_first_period_there_is_none() => Assert.Null(Register.RecommendingOn(Day("2014-01-14")));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
