using System.Globalization;
using Backstride.Benchmarks;

const string Usage = "usage: decode [SECONDS] | archive DIR [--files N] [--seed N] | import [--files N] [--rounds N] [--seed N] [--app PROGRAM] | kills [--files N] [--kills N] [--seed N] [--app PROGRAM] | growth [--files N] [--rounds N] [--seed N] [--app PROGRAM] | start [--rounds N] [--app PROGRAM] | fold [--rounds N] (see bench/README.md)";
try
{
    var choices = new Choices(args.Skip(1));
    switch (args.FirstOrDefault())
    {
        case "decode":
            var seconds = args.Length > 1 && double.TryParse(args[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var given) ? given : 5;
            return new DecodeBenchmark(TimeSpan.FromSeconds(seconds)).Run();
        case "archive":
            new Archive(Directory.CreateDirectory(choices.Word(0, "The folder to write to")).FullName, choices.Number("files", 200), choices.Number("seed", 1)).Write();
            return 0;
        case "import":
            return new ImportBenchmark(choices).Run();
        case "kills":
            return new KillsBenchmark(choices).Run();
        case "growth":
            return new GrowthBenchmark(choices).Run();
        case "start":
            return new StartBenchmark(choices).Run();
        case "fold":
            return new FoldBenchmark(choices).Run();
        case "store":
            return StoringProgram.Run(choices.Word(0, "What to store"), choices.Word(1, "Where to store it"));
        default:
            await Console.Error.WriteLineAsync(Usage);
            return 2;
    }
}
catch (ArgumentException e)
{
    await Console.Error.WriteLineAsync($"{e.Message} {Usage}");
    return 2;
}
