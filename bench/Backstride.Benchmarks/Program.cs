Console.Error.WriteLine("usage: see bench/README.md");
return 2;
