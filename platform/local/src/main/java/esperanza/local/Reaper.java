package esperanza.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * Ensures that a process does not outlive this JVM, not even if the JVM is killed with {@code kill -9}. A shell waits
 * at a pipe that only this JVM holds open; when the pipe closes, the shell kills the process and deletes its folder.
 */
final class Reaper {

    private static final String SCRIPT = """
            read -r nothing
            pid=$(cut -d ' ' -f 1 "$1" 2>/dev/null)
            if [ -n "$pid" ]; then
                pkill -KILL -P "$pid"
                kill -KILL "$pid"
            else
                # A folder of others: those who end their processes must find the pid files in it first.
                sleep 3
            fi 2>/dev/null
            rm -rf "$2"
            # A process that was dying may still have written its last file.
            sleep 1; rm -rf "$2"
            """;

    private Reaper() {}

    /** @param folder deleted when this JVM has ended, after the process of the pid file, if it has one, was killed */
    static void watch(PidFile pidFile, Path folder) {
        var seen = System.setProperty("esperanza.local.watched." + folder, "yes");
        if (seen != null) {
            return;
        }
        try {
            var shell = new String[] {
                "setsid", "/bin/sh", "-c", SCRIPT, "reaper", pidFile.path().toString(), folder.toString()
            };
            new ProcessBuilder(shell)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
