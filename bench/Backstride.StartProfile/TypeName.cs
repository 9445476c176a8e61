namespace Backstride.StartProfile;

/// <summary>Finds a type by the name that the runtime's events give: <c>Outer+Inner`2[System.__Canon,System.DateOnly]</c>, without assemblies.</summary>
internal static class TypeName
{
    /// <summary>Absent when no loaded assembly has it, or when it does not take <see cref="object"/> for "any reference".</summary>
    public static Type? Find(string name)
    {
        var at = 0;
        return Read(name, ref at) is { } found && at == name.Length ? found : null;
    }

    private static Type? Read(string name, ref int at)
    {
        var from = at;
        while (at < name.Length && name[at] is not ('[' or ']' or ','))
            at++;
        var type = Named(name[from..at]);
        if (at + 1 < name.Length && name[at] == '[' && name[at + 1] is not (']' or ','))
            type = Over(type, Arguments(name, ref at));
        while (at + 1 < name.Length && name[at] == '[' && name[at + 1] == ']')
        {
            type = type?.MakeArrayType();
            at += 2;
        }

        return type;
    }

    private static List<Type?> Arguments(string name, ref int at)
    {
        List<Type?> arguments = [];
        do
        {
            at++;
            arguments.Add(Read(name, ref at));
        }
        while (at < name.Length && name[at] == ',');
        at++;
        return arguments;
    }

    private static Type? Over(Type? generic, List<Type?> arguments)
    {
        try
        {
            return arguments.Contains(null) ? null : generic?.MakeGenericType([.. arguments.OfType<Type>()]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static Type? Named(string name) => name == "System.__Canon"
        ? typeof(object)
        : AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(name)).FirstOrDefault(found => found is not null);
}
