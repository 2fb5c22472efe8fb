using Netralitas.Api.Hosting;

await using var app = await NodeApp.TryStartAsync(args, Console.Error);
if (app is null)
{
    return 1;
}

await NodeWelcome.ShowAsync(app, Console.Out);
await app.WaitForShutdownAsync();
return 0;
