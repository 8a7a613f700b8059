package esperanza.local;

import esperanza.local.demonstration.Demonstration;
import esperanza.local.demonstration.MadeUpCases;
import esperanza.local.demonstration.Rotas;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** The entry point of {@code deploy/up}, {@code deploy/down} and {@code deploy/restart}. */
public final class Main {

    private final Platform platform = Platform.usual(Repository.here());
    private final PrintStream out;

    private Main(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            new Main(out).run(List.of(arguments));
        } catch (PartFailure failure) {
            out.println(failure.getMessage());
            System.exit(1);
        }
    }

    private void run(List<String> arguments) {
        var command = arguments.isEmpty() ? "" : arguments.getFirst();
        var rest = arguments.stream().skip(1).toList();
        switch (command) {
            case "up" -> up(options(rest, "--fresh", "--demo"));
            case "down" -> down(options(rest, "--fresh"));
            case "restart" -> restart(rest);
            default -> throw new PartFailure("Usage: up [--fresh] [--demo] | down [--fresh] | restart <service>");
        }
    }

    private static Set<String> options(List<String> given, String... known) {
        var unknown =
                given.stream().filter(each -> !List.of(known).contains(each)).toList();
        if (!unknown.isEmpty()) {
            throw new PartFailure("Unknown option " + unknown.getFirst() + "; known: " + String.join(" ", known));
        }
        return Set.copyOf(given);
    }

    private void up(Set<String> options) {
        if (options.contains("--fresh")) {
            platform.stop(out::println);
            platform.deleteData();
        }
        var demo = options.contains("--demo");
        if (demo) {
            platform.shortenTerms();
        }
        platform.start(out::println);
        Rotas.open(platform);
        out.print(Welcome.to(platform));
        if (demo) {
            play();
        }
    }

    /** Plays the story, and on new data also the cases that people look at. */
    private void play() {
        new Demonstration(out::println).play(platform);
        if (platform.wantsCases()) {
            new MadeUpCases(out::println).play(platform);
        } else {
            out.println(Welcome.CASES_NEED_NEW_DATA);
        }
        out.println();
        out.println(Welcome.open(platform));
    }

    private void down(Set<String> options) {
        if (platform.parts().stream().noneMatch(Part::alive)) {
            out.println("Nothing is running / Nada está en marcha");
        }
        platform.stop(out::println);
        if (options.contains("--fresh")) {
            platform.deleteData();
            out.println("Data deleted / Datos borrados");
        }
    }

    /** Restarts services as after a crash: each is killed without warning. */
    private void restart(List<String> names) {
        for (var name : names) {
            named(name).restart();
            out.println(name + " killed and started again / matado y arrancado de nuevo");
        }
    }

    private Service named(String name) {
        if (name.equals(Platform.CONSOLE)) {
            return platform.console();
        }
        if (!Platform.SERVICES.contains(name)) {
            throw new PartFailure("No service " + name + "; there are " + String.join(", ", Platform.SERVICES) + ", "
                    + Platform.CONSOLE);
        }
        return platform.service(name);
    }
}
