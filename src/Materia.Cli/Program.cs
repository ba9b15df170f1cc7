System.Console.WriteLine("materia");
