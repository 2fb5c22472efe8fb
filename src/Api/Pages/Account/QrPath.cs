using System.Globalization;
using System.Text;
using QRCoder;

namespace Netralitas.Api.Pages.Account;

/// <summary>A QR code (ISO/IEC 18004) as one path of an SVG, with its quiet zone around it.</summary>
/// <param name="Size">Modules on each side.</param>
/// <param name="Path">The dark modules, each row's runs as strokes one module wide.</param>
public sealed record QrPath(int Size, string Path)
{
    /// <summary>The code of a text.</summary>
    public static QrPath Of(string text)
    {
        using var generator = new QRCodeGenerator();
        using var data = generator.CreateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Length; x++)
            {
                var start = x;
                while (x < rows[y].Length && rows[y][x])
                {
                    x++;
                }

                if (x > start)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{start} {y}h{x - start}v1h-{x - start}z");
                }
            }
        }

        return new QrPath(rows.Count, path.ToString());
    }
}
