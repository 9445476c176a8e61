using System.Globalization;
using Backstride.Benchmarks;

var seconds = args.Length > 1 && double.TryParse(args[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var given) ? given : 5;
switch (args.FirstOrDefault())
{
    case "decode":
        return new DecodeBenchmark(TimeSpan.FromSeconds(seconds)).Run();
    default:
        Console.Error.WriteLine("usage: decode [SECONDS] (see bench/README.md)");
        return 2;
}
