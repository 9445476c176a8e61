using System.Reflection;
using System.Reflection.Emit;

namespace Backstride.StartProfile;

/// <summary>Writes methods in the form that the ahead-of-time compiler takes as a profile (<c>--mibc</c>).</summary>
/// <remarks>
/// An assembly that is never run. Its global method <c>AssemblyDictionary</c> names each group, first the assembly that the methods are compiled
/// into, and the group's method holds a <c>ldtoken</c> and a <c>pop</c> for each of them. The compiler passes over what it does not find, so an old profile
/// costs speed and nothing else.
/// </remarks>
internal static class ProfileFile
{
    private const string Into = "backstride;";

    public static void Write(string path, IReadOnlyList<MethodBase> methods)
    {
        var assembly = new PersistedAssemblyBuilder(new AssemblyName("start"), typeof(object).Assembly);
        var module = assembly.DefineDynamicModule("start");
        var group = Global(module, $"Assemblies_{Into}_0");
        var code = group.GetILGenerator();
        foreach (var method in methods)
            Refer(code, module, method);
        code.Emit(OpCodes.Ret);

        code = Global(module, "AssemblyDictionary").GetILGenerator();
        code.Emit(OpCodes.Ldstr, Into);
        Refer(code, module, group);
        code.Emit(OpCodes.Ret);
        module.CreateGlobalFunctions();
        assembly.Save(path);
        Console.Error.WriteLine($"{methods.Count} methods");
    }

    private static MethodBuilder Global(ModuleBuilder module, string name) =>
        module.DefineGlobalMethod(name, MethodAttributes.Public | MethodAttributes.Static, typeof(void), []);

    private static void Refer(ILGenerator code, ModuleBuilder module, MethodBase method)
    {
        if (method is MethodInfo plain)
            code.Emit(OpCodes.Ldtoken, plain);
        else
            code.Emit(OpCodes.Ldtoken, module.GetMethodMetadataToken((ConstructorInfo)method));
        code.Emit(OpCodes.Pop);
    }
}
