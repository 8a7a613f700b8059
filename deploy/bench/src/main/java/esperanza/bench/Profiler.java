package esperanza.bench;

import com.sun.tools.attach.VirtualMachine;
import esperanza.local.Platform;
import esperanza.local.Service;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Takes CPU profiles of services with async-profiler while a window is measured, as collapsed stacks: one line per
 * stack, with its number of samples; of PostgreSQL, what its statements took. A profiled window is slower than others.
 */
final class Profiler {

    private static final String LIBRARY = "/linux-x64/libasyncProfiler.so";
    private static final String START = "start,event=ctimer";
    private static final String STOP = "stop,collapsed,file=%s";

    private final Platform platform;
    private final Set<String> services;
    private final boolean ofPostgres;
    private final Path out;
    private final Path library;

    /** @param profiled services, or PostgreSQL; @param folder for the library; @param out for the profiles */
    Profiler(Platform platform, Set<String> profiled, Path folder, Path out) {
        this.platform = platform;
        this.services = profiled.stream().filter(Platform.SERVICES::contains).collect(Collectors.toSet());
        this.ofPostgres = profiled.contains(StatementTimes.POSTGRES);
        this.out = out;
        this.library = folder.resolve("libasyncProfiler.so");
    }

    /** @param label the beginning of the names of the files */
    <T> T around(String label, Supplier<T> work) {
        if (ofPostgres) {
            StatementTimes.reset(platform);
        }
        services.forEach(name -> tell(name, START));
        T result = work.get();
        services.forEach(name -> tell(name, STOP.formatted(out.resolve(fileOf(label, name)))));
        if (ofPostgres) {
            StatementTimes.write(platform, out.resolve(fileOf(label, StatementTimes.POSTGRES)));
        }
        return result;
    }

    static String fileOf(String label, String service) {
        return label.replaceAll("[^A-Za-z0-9]+", "-") + "-" + service + ".collapsed";
    }

    private void tell(String name, String order) {
        Service service = platform.service(name);
        if (!service.alive()) {
            return;
        }
        try {
            unpack();
            VirtualMachine machine = VirtualMachine.attach(Long.toString(service.pid()));
            try {
                machine.loadAgentPath(library.toString(), order);
            } finally {
                machine.detach();
            }
        } catch (Exception e) {
            throw new IllegalStateException(name + " cannot be profiled", e);
        }
    }

    private void unpack() throws IOException {
        Files.createDirectories(out);
        if (!Files.exists(library)) {
            try (InputStream file = Profiler.class.getResourceAsStream(LIBRARY)) {
                Files.copy(file, library);
            }
        }
    }
}
