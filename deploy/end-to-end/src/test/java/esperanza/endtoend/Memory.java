package esperanza.endtoend;

import esperanza.local.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The resident memory in KiB of each part with all its processes, by name. A page that several processes share counts
 * once (proportional set size), because all backends of PostgreSQL show the same buffers.
 */
record Memory(Map<String, Long> kibibytes) {

    static Memory of(Platform platform) {
        var all = new TreeMap<String, Long>();
        platform.parts().stream().filter(part -> part.alive()).forEach(part -> all.put(part.name(), of(part.pid())));
        return new Memory(all);
    }

    long bytes() {
        return 1024 * kibibytes.values().stream().mapToLong(Long::longValue).sum();
    }

    private static long of(long pid) {
        var process = ProcessHandle.of(pid).orElseThrow();
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(Memory::resident)
                .sum();
    }

    private static long resident(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        } catch (NoSuchFileException | UncheckedIOException ended) {
            return 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return "%d MiB: ".formatted(bytes() >> 20)
                + kibibytes.entrySet().stream()
                        .map(part -> part.getKey() + " " + part.getValue() / 1024)
                        .collect(Collectors.joining(", "));
    }
}
