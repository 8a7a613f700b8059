package esperanza.kernel;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program of somebody else that a test runs, in its folder of the repository. */
public record Program(String folder) {

    private static final int MINUTES = 2;

    /** Runs the command; returns the exit code in a line of its own, and the output. */
    public String run(String... command) throws Exception {
        Path output = Files.createTempFile("program", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(Approval.root().resolve(folder).toFile())
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
}
