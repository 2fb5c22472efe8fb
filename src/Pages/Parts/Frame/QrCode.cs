using System.Globalization;
using System.Text;
using QRCoder;

namespace Netralitas.Pages.Parts.Frame;

/// <summary>A QR code (ISO/IEC 18004) as one SVG path, so that it prints sharp and needs neither picture nor style.</summary>
/// <param name="Size">Modules along a side, the quiet zone among them.</param>
/// <param name="Path">The dark modules, as the <c>d</c> of a path in module units.</param>
public sealed record QrCode(int Size, string Path)
{
    /// <summary>The code of a text; a sixth of it may be unreadable.</summary>
    public static QrCode Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                var from = x;
                while (x < rows.Count && rows[y][x])
                {
                    x++;
                }

                if (x > from)
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{from} {y}h{x - from}v1h-{x - from}z");
                }
            }
        }

        return new QrCode(rows.Count, path.ToString());
    }
}
