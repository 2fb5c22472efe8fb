using System.Globalization;
using System.Text;

namespace Netralitas.Bench.Ceilings;

/// <summary>The least a server can answer and still be checked: one number.</summary>
internal static class SmallAnswer
{
    /// <summary>Answers <c>{"name":number}</c>.</summary>
    public static async Task WriteAsync(HttpContext http, string name, long number)
    {
        var answer = Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $$"""{"{{name}}":{{number}}}""")
        );
        http.Response.ContentType = "application/json";
        http.Response.ContentLength = answer.Length;
        await http.Response.BodyWriter.WriteAsync(answer);
    }
}
