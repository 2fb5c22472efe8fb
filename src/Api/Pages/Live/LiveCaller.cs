using Netralitas.Api.Security;

namespace Netralitas.Api.Pages.Live;

/// <summary>
/// Finds out again who looks at an open page, as was done when it was opened: a key that was revoked since, or a session that
/// ended, no longer finds anybody.
/// </summary>
/// <param name="http">The request that the stream answers.</param>
/// <returns>The caller; null if there is none any more.</returns>
internal delegate ValueTask<Caller?> LiveCaller(HttpContext http);
