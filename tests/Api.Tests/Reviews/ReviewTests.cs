using Netralitas.Identity.Security;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Events;
using Netralitas.Testing.Nodes;

namespace Netralitas.Api.Tests.Reviews;

public abstract class ReviewTests(TestNode node) : NodeTests(node)
{
    [Fact]
    public async Task A_ceremony_whose_evidence_was_accepted_makes_its_agency_verified()
    {
        var (agency, ceremony) = await HoldAsync();
        var verifier = await Node.OperatorAsync(OperatorRole.Verifier);

        var answer = await verifier.PostAsync(Address(ceremony, "verify"), """{"note":"Foto lengkap"}""");

        Assert.Equal("verified", answer.Expect(200).Word("/status"));
        Assert.Equal(verifier.KeyId, answer.Word("/history/1/by"));
        Assert.Equal("Foto lengkap", answer.Word("/history/1/reason"));
        Assert.Equal("verified", (await AgencyAsync(agency)).Word("/status"));
    }

    [Fact]
    public async Task An_agency_is_verified_only_when_every_held_ceremony_is()
    {
        var (agency, ceremony) = await HoldAsync();
        await AcceptAsync(agency, Sent.Held($"{agency}/kedua", Pemilu));

        await ReviewAsync(ceremony, "verify");
        Assert.Equal("reported", (await AgencyAsync(agency)).Word("/status"));

        await ReviewAsync($"{agency}/kedua", "verify");
        Assert.Equal("verified", (await AgencyAsync(agency)).Word("/status"));
    }

    [Fact]
    public async Task A_correction_after_verification_needs_verification_again()
    {
        var (agency, ceremony) = await HoldAsync();
        await ReviewAsync(ceremony, "verify");

        await AcceptAsync(agency, Sent.HeldWith(ceremony, new { elections = new[] { Pemilu }, place = "Aula" }));
        Assert.Equal("held", (await CeremonyAsync(ceremony)).Word("/status"));
        Assert.Equal("reported", (await AgencyAsync(agency)).Word("/status"));

        await ReviewAsync(ceremony, "verify");
        Assert.Equal("verified", (await AgencyAsync(agency)).Word("/status"));
    }

    [Fact]
    public async Task A_repeat_of_the_report_does_not_undo_the_verification()
    {
        var agency = Node.NewAgency();
        var held = Sent.Held($"{agency}/apel", Pemilu);
        await AcceptAsync(agency, held);
        await ReviewAsync($"{agency}/apel", "verify");

        await (await Node.AgencyAsync(agency)).SendAsync(held);

        Assert.Equal("verified", (await CeremonyAsync($"{agency}/apel")).Word("/status"));
    }

    [Fact]
    public async Task A_ceremony_sent_back_is_still_reported_and_says_why()
    {
        var (agency, ceremony) = await HoldAsync();

        var answer = await ReviewAsync(ceremony, "return", """{"reason":"Foto tidak terbaca"}""");

        Assert.Equal("returned", answer.Expect(200).Word("/status"));
        Assert.Equal("Foto tidak terbaca", answer.Word("/history/1/reason"));
        Assert.Equal("reported", (await AgencyAsync(agency)).Word("/status"));
    }

    [Fact]
    public async Task The_agency_reads_what_became_of_its_own_ceremony()
    {
        var (agency, ceremony) = await HoldAsync();
        await ReviewAsync(ceremony, "return", """{"reason":"Foto tidak terbaca"}""");

        var read = await (await Node.AgencyAsync(agency)).GetAsync($"/v1/agencies/{agency}/ceremonies/apel");

        Assert.Equal("returned", read.Expect(200).Word("/status"));
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("return")]
    public async Task A_ceremony_that_was_not_held_has_no_evidence_to_judge(string action)
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Scheduled($"{agency}/apel", Pemilu));

        var answer = await ReviewAsync($"{agency}/apel", action, """{"reason":"Belum ada"}""");

        answer.ExpectProblem(409, "ceremony-not-held");
        Assert.Equal("scheduled", (await CeremonyAsync($"{agency}/apel")).Word("/status"));
    }

    [Fact]
    public async Task A_ceremony_nobody_heard_of_cannot_be_judged()
    {
        var agency = Node.NewAgency();

        (await ReviewAsync($"{agency}/tidak-ada", "verify")).ExpectProblem(404, "not-found");
        (await ReviewAsync($"{agency}/Tidak%20Ada", "verify")).ExpectProblem(404, "not-found");
    }

    [Theory]
    [InlineData("", 422, "field-missing", "/reason")]
    [InlineData("{}", 422, "field-missing", "/reason")]
    [InlineData("""{"reason":"  "}""", 422, "text-empty", "/reason")]
    [InlineData("""{"reason":7}""", 422, "type-invalid", "/reason")]
    [InlineData("[]", 422, "type-invalid", "")]
    [InlineData("""{"reas\ud800":"x"}""", 422, "text-not-unicode", "")]
    [InlineData("""{"reason":"x""", 400, "json-invalid", "")]
    public async Task Sending_back_without_a_good_reason_changes_nothing(
        string body,
        int status,
        string code,
        string pointer
    )
    {
        var (_, ceremony) = await HoldAsync();

        (await ReviewAsync(ceremony, "return", body)).ExpectProblem(status, code, pointer);

        Assert.Equal("held", (await CeremonyAsync(ceremony)).Word("/status"));
    }

    private async Task<(string Agency, string Ceremony)> HoldAsync()
    {
        var agency = Node.NewAgency();
        await AcceptAsync(agency, Sent.Held($"{agency}/apel", Pemilu));
        return (agency, $"{agency}/apel");
    }

    private async Task<Answer> ReviewAsync(string ceremony, string action, string body = "") =>
        await (await Node.OperatorAsync(OperatorRole.Verifier)).PostAsync(Address(ceremony, action), body);

    private static string Address(string ceremony, string action)
    {
        var parts = ceremony.Split('/');
        return $"/v1/agencies/{parts[0]}/ceremonies/{parts[1]}/{action}";
    }
}
