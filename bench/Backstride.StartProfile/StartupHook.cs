using Backstride.StartProfile;

/// <summary>Where the runtime enters when <c>DOTNET_STARTUP_HOOKS</c> names this assembly; the name and the absent namespace are its convention.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        var compiled = new CompiledMethods();
        var file = Environment.GetEnvironmentVariable("BACKSTRIDE_START_PROFILE") ?? throw new InvalidOperationException("BACKSTRIDE_START_PROFILE names no file.");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => ProfileFile.Write(file, compiled.Taken());
    }
}
