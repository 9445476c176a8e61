using System.Globalization;
using System.Text;
using System.Xml;
using Backstride.Runs;

namespace Backstride.Files.Tracks;

/// <summary>What the writers of GPX and TCX share: one way to write a moment, a number, a cadence.</summary>
internal static class MarkupOutput
{
    public static XmlWriter Open(Stream output) => XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
    });

    /// <summary>Universal, as both schemas want it, with a fraction only where there is one.</summary>
    public static string Moment(DateTimeOffset at) =>
        at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    public static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    public static string? PerMinute(Cadence? cadence, Sport sport) => FootCadence.ToWrite(cadence, sport)?.ToString(CultureInfo.InvariantCulture);
}
