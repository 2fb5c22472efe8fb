using System.Security.Claims;

namespace Netralitas.Identity.Security;

/// <summary>A caller as the framework knows them. The claims are for its parts; ours read the caller itself.</summary>
public class CallerIdentity : ClaimsIdentity
{
    /// <summary>The identity of a caller.</summary>
    /// <param name="caller">Who they are.</param>
    /// <param name="id">What tokens of forms are bound to.</param>
    /// <param name="scheme">How they were recognised, a word of <see cref="CallerSchemes"/>.</param>
    public CallerIdentity(Caller caller, string id, string scheme)
        : base(ClaimsOf(caller, id), scheme) => Caller = caller;

    /// <summary>The caller.</summary>
    public Caller Caller { get; }

    private static IEnumerable<Claim> ClaimsOf(Caller caller, string id)
    {
        yield return new Claim(ClaimTypes.NameIdentifier, id);
        yield return new Claim(ClaimTypes.Name, caller.KeyId);
        if (caller.Role is { } role)
        {
            yield return new Claim(ClaimTypes.Role, RoleNames.Of(role));
        }
    }
}
