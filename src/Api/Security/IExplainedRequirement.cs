using Microsoft.AspNetCore.Authorization;
using Netralitas.Api.Problems;

namespace Netralitas.Api.Security;

/// <summary>A requirement that says what a caller is told who does not meet it.</summary>
internal interface IExplainedRequirement : IAuthorizationRequirement
{
    /// <summary>What they are told.</summary>
    Problem Refusal { get; }
}
