using Microsoft.Extensions.DependencyInjection;
using Netralitas.Identity.Accounts;
using Netralitas.Identity.Security;
using Netralitas.Identity.Sessions;
using Netralitas.Testing.Callers;
using Netralitas.Testing.Nodes;

namespace Netralitas.Identity.Tests.Sessions;

public sealed class SessionTimeTests : IDisposable
{
    private static readonly DateTimeOffset Morning = new(2024, 10, 7, 0, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("netralitas-").FullName;
    private readonly StandingClock clock = new(Morning);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_ends_after_an_hour_without_a_request_and_not_before()
    {
        await using var node = await StartAsync();
        var (book, token) = await SignInAsync(node);

        clock.MoveTo(Morning.AddMinutes(59));
        Assert.NotNull(await book.FindAsync(token, Cancellation));
        clock.MoveTo(Morning.AddMinutes(118));
        Assert.NotNull(await book.FindAsync(token, Cancellation));
        clock.MoveTo(Morning.AddMinutes(178));
        Assert.Null(await book.FindAsync(token, Cancellation));
    }

    [Theory]
    [InlineData("X-Unasked", "1")]
    [InlineData("Accept", "text/event-stream")]
    public async Task What_an_open_page_asks_for_by_itself_keeps_no_session_open(string header, string value)
    {
        await using var node = await StartAsync();
        var (_, token) = await SignInAsync(node);

        clock.MoveTo(Morning.AddMinutes(59));
        Assert.Equal(200, await AskAsync(header, value));
        clock.MoveTo(Morning.AddMinutes(61));
        Assert.NotEqual(200, await AskAsync("X-Other", "1"));

        async Task<int> AskAsync(string name, string text)
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "/v1/elections");
            request.Headers.Add("Cookie", $"netralitas={token}");
            request.Headers.Add(name, text);
            return (await node.Nobody.CallAsync(request)).Status;
        }
    }

    [Fact]
    public async Task A_session_ends_after_twelve_hours_however_much_it_is_used()
    {
        await using var node = await StartAsync();
        var (book, token) = await SignInAsync(node);
        for (var minutes = 30; minutes < 12 * 60; minutes += 30)
        {
            clock.MoveTo(Morning.AddMinutes(minutes));
            Assert.NotNull(await book.FindAsync(token, Cancellation));
        }

        clock.MoveTo(Morning.AddHours(12));
        Assert.Null(await book.FindAsync(token, Cancellation));
    }

    [Fact]
    public async Task The_settings_say_how_long()
    {
        await using var node = await StartAsync(
            "--Netralitas:Session:Idle=00:05:00",
            "--Netralitas:Session:Max=00:06:00"
        );
        var (book, token) = await SignInAsync(node);

        clock.MoveTo(Morning.AddMinutes(4));
        Assert.NotNull(await book.FindAsync(token, Cancellation));
        clock.MoveTo(Morning.AddMinutes(6));
        Assert.Null(await book.FindAsync(token, Cancellation));
    }

    [Fact]
    public async Task A_session_and_its_last_use_outlive_the_node()
    {
        string token;
        await using (var before = await StartAsync())
        {
            (var book, token) = await SignInAsync(before);
            clock.MoveTo(Morning.AddMinutes(50));
            Assert.NotNull(await book.FindAsync(token, Cancellation));
            await book.NoteUseAsync(Cancellation);
        }

        clock.MoveTo(Morning.AddMinutes(100));
        await using var after = await StartAsync();
        Assert.NotNull(await after.Services.GetRequiredService<SessionCache>().FindAsync(token, Cancellation));
    }

    [Fact]
    public async Task A_lock_is_over_when_its_time_is()
    {
        await using var node = await StartAsync();
        await SignInAsync(node);
        var (local, enrolment) = (
            node.Services.GetRequiredService<LocalSignIn>(),
            node.Services.GetRequiredService<Enrolment>()
        );
        var secret = new byte[20];
        await enrolment.ChangePasswordAsync("siti", SignedInPeople.Password, "", Cancellation);
        await enrolment.ChangeCodeAsync("siti", secret, 0, "", Cancellation);
        Task<bool> TryAsync(string password) =>
            TrySignInAsync(local, password, OneTimeCode.At(secret, clock.GetUtcNow()));
        for (var failures = 0; failures < 5; failures++)
        {
            Assert.False(await TryAsync("salah"));
        }

        clock.MoveTo(Morning.AddMinutes(14));
        Assert.False(await TryAsync(SignedInPeople.Password));
        clock.MoveTo(Morning.AddMinutes(15));
        Assert.False(await TryAsync("salah"));
        clock.MoveTo(Morning.AddMinutes(44));
        Assert.False(await TryAsync(SignedInPeople.Password));
        clock.MoveTo(Morning.AddMinutes(45));
        Assert.True(await TryAsync(SignedInPeople.Password));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<bool> TrySignInAsync(LocalSignIn local, string password, string code) =>
        await local.TryAsync("siti", password, code, "10.0.0.*", Cancellation) is not null;

    private async Task<ClockedNode> StartAsync(params string[] settings)
    {
        var node = new ClockedNode(folder, clock, settings);
        await node.InitializeAsync();
        return node;
    }

    private static async Task<(SessionCache Book, string Token)> SignInAsync(ClockedNode node)
    {
        var register = node.Services.GetRequiredService<AccountRegister>();
        await register.TryCreateAsync("siti", "Siti", null, OperatorRole.Viewer, "test", Cancellation);
        var book = node.Services.GetRequiredService<SessionCache>();
        return (book, (await book.StartAsync("siti", "–", "10.0.0.*", Cancellation)).Text);
    }
}
