using System.Globalization;
using System.Text;
using Netralitas.Domain.Identifiers;
using Netralitas.Domain.Supervision;
using Netralitas.Domain.Tests.Facts;

namespace Netralitas.Domain.Tests.Supervision;

public sealed class SupervisorFileTests
{
    private const string Two = "\"id\": \"kl.two\"";

    private const string File = """
        {"supervisors": [
           {"id": "kl.one", "name": {"id": "a", "en": "b"}, "roles": ["recommender"], "source": "s", "confidence": "F"},
           {"id": "kl.two", "name": {"id": "a", "en": "b"}, "roles": ["taskForce", "blocker"], "source": "t", "confidence": "U"}],
         "recommending": [
           {"from": "2030-01-01", "to": "2030-01-31", "body": "kl.one", "note": {"id": "c", "en": "d"}, "source": "s", "confidence": "F"},
           {"from": "2030-02-01", "to": "2030-02-28", "body": null, "note": {"id": "c", "en": "d"}, "source": "s", "confidence": "A"},
           {"from": "2030-03-01", "note": {"id": "c", "en": "e"}, "source": "u", "confidence": "F2"}]}
        """;

    [Fact]
    public void The_last_period_may_be_without_a_body_and_has_no_end()
    {
        var last = SupervisorRegister.Parse(Encoding.UTF8.GetBytes(File)).Recommending[^1];

        Assert.Null(last.Body);
        Assert.Null(last.To);
    }

    [Theory]
    [InlineData("2030-01-31", SupervisorRoles.None)]
    [InlineData("2030-02-01", SupervisorRoles.TaskForce | SupervisorRoles.Blocker)]
    [InlineData("2030-02-28", SupervisorRoles.TaskForce | SupervisorRoles.Blocker)]
    [InlineData("2030-03-01", SupervisorRoles.None)]
    public void An_institution_supervises_from_its_first_day_to_its_last(string day, SupervisorRoles roles)
    {
        var bounded = File.Replace(
            Two,
            $"{Two}, \"from\": \"2030-02-01\", \"to\": \"2030-02-28\"",
            StringComparison.Ordinal
        );
        var register = SupervisorRegister.Parse(Encoding.UTF8.GetBytes(bounded));
        var on = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

        Assert.Equal(roles, register.RolesOf(AgencyId.Parse("kl.two"), on));
        Assert.Equal(SupervisorRoles.Recommender, register.RolesOf(AgencyId.Parse("kl.one"), on));
        Assert.Equal((new DateOnly(2030, 2, 1), new DateOnly(2030, 2, 28)), (register.All[1].From, register.All[1].To));
        Assert.Equal((null, null), (register.All[0].From, register.All[0].To));
    }

    [Theory]
    [InlineData(
        Two,
        Two + ", \"from\": \"2030-02-02\", \"to\": \"2030-02-01\"",
        "line 3: supervisors[1].to: 2030-02-01 lies before the first day 2030-02-02"
    )]
    [InlineData(Two, Two + ", \"to\": \"2030-02-30\"", "line 3: supervisors[1].to: ")]
    [InlineData("\"kl.two\"", "\"kl.one\"", "line 3: supervisors[1].id: 'kl.one' stands there twice")]
    [InlineData("\"kl.two\"", "\"81.72\"", "line 3: supervisors[1].id: '81.72' is not a central agency")]
    [InlineData("\"blocker\"", "\"chair\"", "line 3: supervisors[1].roles[1]: 'chair' is none of")]
    [InlineData("\"blocker\"", "\"taskForce\"", "line 3: supervisors[1].roles[1]: 'taskForce' stands there twice")]
    [InlineData("[\"taskForce\", \"blocker\"]", "[]", "line 3: supervisors[1].roles: must not be empty")]
    [InlineData("\"source\": \"t\", ", "", "line 3: supervisors[1].source: is missing")]
    [InlineData("\"from\": \"2030-01-01\", ", "", "line 5: recommending[0].from: is missing")]
    [InlineData("\"to\": \"2030-01-31\", ", "", "line 5: recommending[0].to: is missing")]
    [InlineData("2030-01-31", "2029-12-31", "line 5: recommending[0].to: 2029-12-31 lies before 2030-01-01")]
    [InlineData("2030-01-31", "2030-01-30", "line 6: recommending[1].from: 2030-02-01 does not follow on 2030-01-30")]
    [InlineData("2030-01-31", "2030-02-01", "line 6: recommending[1].from: 2030-02-01 does not follow on 2030-02-01")]
    [InlineData(
        "\"2030-03-01\", ",
        "\"2030-03-01\", \"to\": \"2031-01-01\", ",
        "line 7: recommending[2].to: must be left out"
    )]
    [InlineData(
        "\"body\": \"kl.one\"",
        "\"body\": \"kl.three\"",
        "line 5: recommending[0].body: there is no supervisor"
    )]
    [InlineData("\"body\": \"kl.one\"", "\"body\": \"One\"", "line 5: recommending[0].body: there is no supervisor")]
    [InlineData(
        "\"body\": \"kl.one\"",
        "\"body\": \"kl.two\"",
        "line 5: recommending[0].body: 'kl.two' has not the role"
    )]
    [InlineData(", \"en\": \"e\"", "", "line 7: recommending[2].note.en: is missing")]
    [InlineData("\"source\": \"u\", ", "", "line 7: recommending[2].source: is missing")]
    public void A_bad_file_is_refused_by_line_and_field(string text, string replacement, string named) =>
        Assert.StartsWith(
            named,
            BadFile.Refused(File, text, replacement, json => SupervisorRegister.Parse(json)),
            StringComparison.Ordinal
        );
}
