using Netralitas.Api.Hosting;
using Netralitas.Api.Security;

await using var app = await NodeApp.TryStartAsync(args, Console.Error);
if (app is null)
{
    return 1;
}

var ring = app.Services.GetRequiredService<KeyRing>();
await FirstKey.ShowAsync(ring, Console.Out, CancellationToken.None);
var address = new Uri(app.Urls.First());
await Console.Out.WriteLineAsync($"Netralitas: {address}");
if (app.Services.GetRequiredService<NodeSettings>().Sample)
{
    await SampleReport.RunAsync(address, ring, Console.Out, CancellationToken.None);
}

await app.WaitForShutdownAsync();
return 0;
