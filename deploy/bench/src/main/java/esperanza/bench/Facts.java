package esperanza.bench;

import esperanza.local.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The machine and the settings of a run.
 *
 * @param commit short, with {@code -dirty} behind it if something was not committed
 * @param serviceFlags additional flags of the services' JVMs
 * @param durability the settings of PostgreSQL and Kafka that make an acknowledgement durable
 */
record Facts(String commit, int cpus, String cpu, String kernel, String java, String serviceFlags, String durability) {

    private static final List<String> SETTINGS =
            List.of("server_version", "fsync", "synchronous_commit", "full_page_writes", "shared_buffers");

    static Facts of(Machine machine) {
        return new Facts(
                commit(machine.repository().root()),
                Runtime.getRuntime().availableProcessors(),
                model(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.vm.version"),
                Machine.serviceFlags(),
                String.join("; ", machine.durability()) + "; Kafka acks=all, one node");
    }

    static String durability(Postgres postgres) {
        return SETTINGS.stream()
                .map(name -> name + "=" + Sql.text(postgres, Postgres.SUPERUSER, "show " + name))
                .collect(Collectors.joining(" ", "PostgreSQL ", ""));
    }

    private static String commit(Path root) {
        try {
            String commit =
                    Tool.run(root, "git", "rev-parse", "--short", "HEAD").strip();
            boolean clean =
                    Tool.run(root, "git", "status", "--porcelain", "-uno").isBlank();
            return clean ? commit : commit + "-dirty";
        } catch (IllegalStateException | UncheckedIOException noRepository) {
            return "unknown";
        }
    }

    private static String model() {
        try {
            return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
