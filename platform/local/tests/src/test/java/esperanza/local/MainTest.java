package esperanza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The entry point of deploy/up and deploy/down, as a process of its own in a repository with four stubs. */
class MainTest {

    /** The two programs of Kannel, where it is installed. */
    private static final int GATEWAY = Kannel.isInstalled() ? 2 : 0;

    @TempDir
    private Path root;

    private final Map<String, Integer> ports =
            PortPlan.USUAL.keySet().stream().collect(Collectors.toMap(PortPlan::setting, part -> Ports.free()));

    @BeforeEach
    void repository() throws IOException {
        // If this JVM runs as root, PostgreSQL runs as another user, who needs access to the folder.
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwxr-xr-x"));
        StubService.repository(root);
    }

    @AfterEach
    void end() {
        ours().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void what_up_started_goes_on_until_down_ends_it_and_its_data_survive_unless_fresh() throws Exception {
        assertThat(run("up")).contains("Esperanza is ready / Esperanza está lista");
        assertThat(ours()).hasSizeGreaterThanOrEqualTo(8);
        assertThat(run("up"))
                .filteredOn(line -> line.contains("already running"))
                .hasSize(8 + GATEWAY);

        assertThat(run("down"))
                .filteredOn(line -> line.endsWith(" stopped / detenido"))
                .hasSize(8 + GATEWAY);
        nothingIsLeft();
        assertThat(root.resolve(".local/postgres/data/PG_VERSION")).exists();
        assertThat(root.resolve(".local/kafka/data/meta.properties")).exists();

        assertThat(run("down", "--fresh"))
                .contains("Nothing is running / Nada está en marcha", "Data deleted / Datos borrados");
        assertThat(root.resolve(".local/postgres")).doesNotExist();
        assertThat(root.resolve(".local/kafka")).doesNotExist();
        assertThat(root.resolve(".local/log")).doesNotExist();
    }

    @Test
    void ctrl_c_in_the_middle_of_the_start_leaves_no_process_and_no_port() throws Exception {
        var main = start("up");
        var told = main.inputReader(StandardCharsets.UTF_8)
                .lines()
                .peek(line -> interruptAt("postgres ready", line, main))
                .toList();

        assertThat(main.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(told).anyMatch(line -> line.contains("interrupted: ending what was started"));
        assertThat(told).noneMatch(line -> line.contains("Esperanza is ready"));
        nothingIsLeft();
    }

    @Test
    void an_unknown_option_and_an_unknown_command_are_told_in_one_line() throws Exception {
        var option = start("up", "--demmo");
        assertThat(output(option)).containsExactly("Unknown option --demmo; known: --fresh --demo");
        assertThat(option.waitFor()).isEqualTo(1);

        var command = start("upp");
        assertThat(output(command))
                .containsExactly("Usage: up [--fresh] [--demo] | down [--fresh] | restart <service>");
        assertThat(command.waitFor()).isEqualTo(1);

        var service = start("restart", "consola");
        assertThat(output(service))
                .containsExactly(
                        "No service consola; there are intake, investigation, protection, notification, console");
        assertThat(service.waitFor()).isEqualTo(1);
    }

    private List<String> run(String... arguments) throws Exception {
        var main = start(arguments);
        var lines = output(main);
        assertThat(main.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }

    private Process start(String... arguments) throws IOException {
        // A build that runs in the background of a script ignores Ctrl-C, and so would what it starts.
        var words = new ArrayList<>(List.of("env", "--default-signal=INT", Command.java()));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), "-Dslf4j.internal.verbosity=ERROR"));
        words.add(Main.class.getName());
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).directory(root.toFile()).redirectErrorStream(true);
        ports.forEach((setting, port) -> builder.environment().put(setting, Integer.toString(port)));
        return builder.start();
    }

    private static void interruptAt(String event, String line, Process main) {
        if (line.contains(event)) {
            try {
                new ProcessBuilder("kill", "-INT", Long.toString(main.pid())).start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static List<String> output(Process process) {
        return process.inputReader(StandardCharsets.UTF_8).lines().toList();
    }

    /** All processes that run from the repository or on its data. */
    private List<ProcessHandle> ours() {
        return ProcessHandle.allProcesses().filter(this::isOurs).toList();
    }

    /**
     * Whether the process belongs to the repository. The command line that Java reports is cut after 4 KiB, before the
     * arguments of a long class path, so it cannot be used.
     */
    private boolean isOurs(ProcessHandle process) {
        try {
            var command = Files.readAllBytes(Path.of("/proc/" + process.pid() + "/cmdline"));
            return new String(command, StandardCharsets.UTF_8).contains(root.toString());
        } catch (IOException gone) {
            return false;
        }
    }

    private void nothingIsLeft() {
        // A killed process may stay listed until its parent has collected it.
        ProcessPart.waitFor(Duration.ofSeconds(5), () -> ours().isEmpty());
        assertThat(ours()).isEmpty();
        assertThat(ports.values()).allMatch(Ports::isFree);
    }
}
