using System.Globalization;
using Backstride.Runs;

namespace Backstride.App.Streams;

/// <summary>A stream as a table: a heading, a line for each sample, an empty cell where the device did not say.</summary>
internal static class StreamCsv
{
    public static void Write(RunStream stream, TextWriter output)
    {
        var series = StreamSeries.In(stream);
        output.WriteLine(string.Join(',', series.Select(one => one.Name).Prepend("seconds").Append("afterPause")));
        foreach (var sample in stream.Samples)
        {
            output.Write(sample.Seconds.ToString("0.###", CultureInfo.InvariantCulture));
            foreach (var one in series)
                output.Write(string.Create(CultureInfo.InvariantCulture, $",{one.At(sample)}"));
            output.WriteLine(sample.AfterPause ? ",1" : ",0");
        }
    }
}
