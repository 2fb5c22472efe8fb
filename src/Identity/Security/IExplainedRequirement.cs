using Microsoft.AspNetCore.Authorization;
using Netralitas.Identity.Problems;

namespace Netralitas.Identity.Security;

/// <summary>A requirement that says what a caller is told who does not meet it.</summary>
internal interface IExplainedRequirement : IAuthorizationRequirement
{
    /// <summary>What they are told.</summary>
    Problem Refusal { get; }
}
