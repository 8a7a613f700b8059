package esperanza.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command of the operating system with its environment, in a session of its own: Ctrl-C at our terminal does not
 * reach it.
 */
record Command(List<String> words, Map<String, String> environment) {

    private static final Path NOTHING = Path.of("/dev/null");
    private static final String MORE_FLAGS = "esperanza.local.jvm";
    private static final int FEW_CORES = 2;

    static Command of(List<String> words) {
        return new Command(words, Map.of());
    }

    static Command of(String... words) {
        return of(List.of(words));
    }

    /** The Java executable of this JVM. */
    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /**
     * On two cores the first compiler alone. The second one takes half of them for minutes after a start, just when the
     * reports that waited come in: at 20 reports a second the first alerts take 5 s instead of 40 ms, also if its
     * threads run only when nobody else wants to. After a quarter of an hour it would save a quarter of the CPU of a
     * report.
     */
    static List<String> compilers() {
        return Runtime.getRuntime().availableProcessors() <= FEW_CORES ? List.of("-XX:TieredStopAtLevel=1") : List.of();
    }

    /**
     * Additional JVM flags for tests: many processes start there, and few live long enough to be worth compiling
     * well. A benchmark gives one part flags of its own, under the name of that part.
     */
    static List<String> moreFlags(String part) {
        return Stream.of(MORE_FLAGS, MORE_FLAGS + "." + part)
                .flatMap(name -> wordsOf(name).stream())
                .toList();
    }

    /** The words of a system property, which spaces separate. */
    static List<String> wordsOf(String property) {
        return Optional.ofNullable(System.getProperty(property)).stream()
                .flatMap(words -> Stream.of(words.split(" ")))
                .toList();
    }

    /**
     * The flags for a class archive, which lets a JVM start in half the time. The JVM writes the archive when it ends
     * by itself. It neither uses nor replaces an archive that is older than its jars, so such an archive is deleted.
     */
    static List<String> keepingClasses(Path archive, List<Path> jars) {
        try {
            var written = archive.toFile().lastModified();
            if (jars.stream().anyMatch(jar -> jar.toFile().lastModified() > written)) {
                Files.deleteIfExists(archive);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of("-XX:+AutoCreateSharedArchive", "-XX:SharedArchiveFile=" + archive, "-Xlog:cds*=off,aot*=off");
    }

    Process start(Path log) {
        try {
            var words = new ArrayList<>(this.words);
            if (isInstalled("setsid")) {
                words.addFirst("setsid");
            }
            var builder = new ProcessBuilder(words)
                    .redirectInput(NOTHING.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs the command to its end; @throws PartFailure with the end of its log unless it answers 0 */
    void run(Path log) {
        try {
            var process = start(log);
            try {
                if (process.waitFor() != 0) {
                    throw new PartFailure(String.join(" ", words) + " failed:\n" + endOf(log));
                }
            } finally {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PartFailure("Interrupted while running " + words.getFirst(), e);
        }
    }

    static String endOf(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException unreadable) {
            return "(no log at " + log + ")";
        }
    }

    static boolean isInstalled(String tool) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
