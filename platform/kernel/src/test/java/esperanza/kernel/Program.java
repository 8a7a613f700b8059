package esperanza.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A program of somebody else that a test runs, in a copy of its folder below the module's {@code target}: tests of two
 * modules that run it at the same time fetch its libraries side by side.
 */
public record Program(String folder) {

    private static final int MINUTES = 2;

    /** Runs the command; returns the exit code in a line of its own, and the output. */
    public String run(String... command) throws Exception {
        Path output = Files.createTempFile("program", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(copy().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new AssertionError(command[0] + " did not end: " + Files.readString(output));
            }
            return process.exitValue() + "\n" + Files.readString(output);
        } finally {
            Files.delete(output);
        }
    }

    /** Brings the libraries that its lock names, runs none of their scripts, and asks nobody whether they are good. */
    public String fetch() throws Exception {
        return run("npm", "ci", "--no-progress", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts");
    }

    private Path copy() throws IOException {
        Path copy = Files.createDirectories(Path.of("target").resolve(folder));
        try (Stream<Path> files = Files.list(Approval.root().resolve(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return copy;
    }
}
