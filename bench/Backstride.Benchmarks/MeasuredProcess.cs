using System.Diagnostics;
using System.Globalization;

namespace Backstride.Benchmarks;

/// <summary>What running one program to its end cost.</summary>
/// <param name="Wall">From just before the start to the exit.</param>
/// <param name="Processor">User and system time of the program, in steps of 10 ms.</param>
/// <param name="PeakBytes">Most resident memory, as the kernel kept it; looked up every few milliseconds, so the very last moment can be missing.</param>
internal readonly record struct Cost(TimeSpan Wall, TimeSpan Processor, long PeakBytes);

/// <summary>Runs a program and measures it from outside, through /proc. Linux only.</summary>
internal static class MeasuredProcess
{
    private const int TicksASecond = 100;
    private const int Exited = 4;

    /// <exception cref="InvalidOperationException">It ended with an exit code other than 0.</exception>
    public static Cost Run(string program, IEnumerable<string> arguments)
    {
        var before = ChildrenTicks();
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        var peak = Peak(process);
        process.WaitForExit();
        var wall = watch.Elapsed;
        output.Wait();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{Path.GetFileName(program)} ended with {process.ExitCode}: {error.Result}{output.Result}");
        return new Cost(wall, TimeSpan.FromSeconds((ChildrenTicks() - before) / (double)TicksASecond), peak);
    }

    private static long Peak(Process process)
    {
        long peak = 0;
        do
            peak = Math.Max(peak, HighWater(process.Id));
        while (!process.WaitForExit(Exited));
        return peak;
    }

    // "VmHWM:     51234 kB"; the line is gone once the process has given its memory back.
    private static long HighWater(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/status").FirstOrDefault(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.AsSpan(6, line.Length - 6 - 3), NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            // It ended between two looks.
            return 0;
        }
    }

    // Fields 16 and 17 of /proc/self/stat: user and system ticks of children that were waited for. The name in field 2 may hold spaces.
    private static long ChildrenTicks()
    {
        var fields = File.ReadAllText("/proc/self/stat").Split(") ", 2)[1].Split(' ');
        return long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture);
    }
}
