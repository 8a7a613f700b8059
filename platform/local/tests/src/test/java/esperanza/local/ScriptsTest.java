package esperanza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scripts of deploy/ on machines with and without the tools that they need. */
class ScriptsTest {

    private static final Path ROOT = Repository.here().root();
    private static final String FIND = ". deploy/jdk.sh; echo \"$JAVA_HOME\"";

    /** A run, and something that looks like its Keycloak. */
    private static final String RUN = ". deploy/run.sh; begin_run;"
            + " setsid bash -c 'exec -a \"$0\" sleep 300' \"-Dkc.home.dir=$ESPERANZA_RUN/keycloak\" > /dev/null 9>&- & "
            + "until grep -aqsF kc.home.dir=$ESPERANZA_RUN /proc/$!/cmdline; do :; done; ";

    @TempDir
    private Path machine;

    private record Ran(int status, List<String> output, List<String> errors) {}

    @BeforeEach
    void tools() throws IOException {
        Files.createDirectories(machine.resolve("bin"));
        for (var tool : List.of("bash", "sed", "dirname", "readlink")) {
            Files.createSymbolicLink(machine.resolve("bin").resolve(tool), installed(tool));
        }
    }

    @Test
    void a_jdk_25_in_a_usual_place_is_chosen_although_java_home_is_17() throws Exception {
        var old = jdk("homes/old", "17.0.1");
        jdk("places/jdk-21", "21.0.4");
        var right = jdk("places/jdk 25", "25.0.1");

        var ran = run(FIND, Map.of("JAVA_HOME", old.toString()));

        assertThat(ran).isEqualTo(new Ran(0, List.of(right.toString()), List.of()));
    }

    @Test
    void a_java_home_that_is_good_wins() throws Exception {
        var good = jdk("homes/newer", "26");
        jdk("places/jdk-25", "25.0.1");

        assertThat(run(FIND, Map.of("JAVA_HOME", good.toString())).output()).containsExactly(good.toString());
    }

    @Test
    void without_a_jdk_25_one_sentence_says_so() throws Exception {
        jdk("places/jdk-21", "21.0.4");

        for (var script : List.of("test", "up", "down", "restart")) {
            var ran = run("exec bash deploy/" + script, Map.of());

            assertThat(ran.status()).isEqualTo(1);
            assertThat(ran.output()).isEmpty();
            assertThat(ran.errors()).singleElement().asString().startsWith("Esperanza needs a JDK 25: install one");
        }
    }

    @Test
    void without_maven_one_sentence_says_so() throws Exception {
        jdk("places/jdk-25", "25.0.1");

        var ran = run("exec bash deploy/test", Map.of());

        assertThat(ran.status()).isEqualTo(1);
        assertThat(ran.output()).isEmpty();
        assertThat(ran.errors()).singleElement().asString().startsWith("Esperanza is built with Apache Maven 3.9");
    }

    @Test
    void what_the_tests_of_a_run_share_ends_with_the_run() throws Exception {
        var ran = bash(RUN + "end_run; echo \"$ESPERANZA_RUN\"");

        assertThat(ran.status()).as(String.join("\n", ran.errors())).isZero();
        assertThat(Path.of(ran.output().getFirst())).doesNotExist();
        assertThat(shared(ran.output().getFirst())).isEmpty();
    }

    @Test
    void what_the_tests_of_a_run_share_ends_with_the_run_also_if_that_is_killed() throws Exception {
        var ran = bash(RUN + "echo \"$ESPERANZA_RUN\"; kill -KILL $$");

        var run = ran.output().getFirst();
        ProcessPart.waitFor(Duration.ofSeconds(10), () -> shared(run).isEmpty() && !Files.exists(Path.of(run)));
        assertThat(shared(run)).isEmpty();
        assertThat(Path.of(run)).doesNotExist();
    }

    @Test
    void the_temporary_files_of_a_run_are_kept_while_a_process_names_them() throws Exception {
        var ran = bash(". deploy/run.sh; begin_run; file=$ESPERANZA_RUN/tmp/data; echo here > $file;"
                + " bash -c 'exec -a \"$0\" tail -f /dev/null --pid=$1' $file $$ 9>&- & other=$!;"
                + " until grep -aqsF $file /proc/$other/cmdline; do :; done;"
                + " end_run & ending=$!; sleep 0.5; cat $file; kill $other; wait $ending;"
                + " [ -e $ESPERANZA_RUN ] || echo gone");

        assertThat(ran).isEqualTo(new Ran(0, List.of("here", "gone"), List.of()));
    }

    /** Whatever looks like the Keycloak of the run. */
    private static List<ProcessHandle> shared(String run) {
        return ProcessHandle.allProcesses()
                .filter(process -> command(process).contains("-Dkc.home.dir=" + run))
                .toList();
    }

    private static String command(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"));
        } catch (IOException gone) {
            return "";
        }
    }

    /** With the tools of this machine. */
    private Ran bash(String script) throws Exception {
        return ran(new ProcessBuilder("bash", "-c", "set -euo pipefail; " + script));
    }

    private Path jdk(String folder, String version) throws IOException {
        var home = machine.resolve(folder);
        Files.createDirectories(home.resolve("bin"));
        var compiler = Files.writeString(home.resolve("bin/javac"), "#!/bin/sh\n");
        Files.setPosixFilePermissions(compiler, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    private Ran run(String script, Map<String, String> more) throws Exception {
        var builder = new ProcessBuilder("bash", "-c", "set -euo pipefail; " + script);
        var environment = new HashMap<>(more);
        environment.put("PATH", machine.resolve("bin").toString());
        environment.put("HOME", machine.toString());
        environment.put("ESPERANZA_JDKS", machine.resolve("places").toString());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return ran(builder);
    }

    private Ran ran(ProcessBuilder builder) throws Exception {
        var process = builder.directory(ROOT.toFile())
                .redirectError(machine.resolve("errors").toFile())
                .start();
        var output = process.inputReader(StandardCharsets.UTF_8).lines().toList();
        return new Ran(process.waitFor(), output, Files.readAllLines(machine.resolve("errors")));
    }

    private static Path installed(String tool) {
        return List.of(System.getenv("PATH").split(":")).stream()
                .map(folder -> Path.of(folder, tool))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow();
    }
}
