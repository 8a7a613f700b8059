package esperanza.local;

import static java.util.concurrent.CompletableFuture.allOf;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * One start of a platform. Missing parts are started, in parallel where none depends on another. If the start fails or
 * this JVM ends meanwhile (Ctrl-C), every part that it started is ended again.
 */
final class Start {

    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

    private final Platform platform;
    private final Consumer<String> progress;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<String> pending = new ConcurrentSkipListSet<>();
    private final long begin = System.nanoTime();

    Start(Platform platform, Consumer<String> progress) {
        this.platform = platform;
        this.progress = progress;
    }

    void run() {
        var missing = platform.parts().stream().filter(part -> !part.alive()).toList();
        checkPorts(missing);
        var abandon = new Thread(() -> {
            tell("interrupted: ending what was started / interrumpido: deteniendo lo iniciado");
            abandon(missing);
        });
        Runtime.getRuntime().addShutdownHook(abandon);
        try {
            await(all(missing));
        } catch (PartFailure failure) {
            abandon(missing);
            throw failure;
        } finally {
            forget(abandon);
            threads.shutdownNow();
        }
    }

    /** Starts all parts. A part that runs already is included, because it may not be ready yet. */
    private CompletableFuture<Void> all(List<Part> missing) {
        var postgres = begin(platform.postgres(), missing, platform::startPostgres);
        var kafka = begin(platform.kafka(), missing, platform::startKafka);
        var keycloak = begin(platform.keycloak(), missing, platform.keycloak()::start);
        var services = allOf(postgres, kafka)
                .thenCompose(ready -> allOf(platform.doors().stream()
                        .map(service -> begin(service, missing, service::start))
                        .toArray(CompletableFuture[]::new)));
        var gateway = gateway(missing);
        // The first failure ends the wait, whatever the other parts do.
        var failure = new CompletableFuture<Void>();
        for (var part : List.of(keycloak, services, gateway)) {
            part.exceptionally(cause -> {
                failure.completeExceptionally(cause);
                return null;
            });
        }
        return CompletableFuture.anyOf(failure, allOf(keycloak, services, gateway))
                .thenApply(any -> null);
    }

    /** Its two programs one after the other. */
    private CompletableFuture<Void> gateway(List<Part> missing) {
        CompletableFuture<Void> ready = CompletableFuture.completedFuture(null);
        for (var part : platform.gateway().map(Kannel::parts).orElse(List.of())) {
            ready = ready.thenCompose(_ -> begin(part, missing, part::start));
        }
        return ready;
    }

    private CompletableFuture<Void> begin(Part part, List<Part> missing, Runnable work) {
        return CompletableFuture.runAsync(
                () -> {
                    if (!missing.contains(part)) {
                        work.run();
                        tell(part.name() + " is already running / ya está en marcha (port " + part.port() + ")");
                        return;
                    }
                    tell(part.name() + " starting / arrancando (port " + part.port() + ")");
                    pending.add(part.name());
                    work.run();
                    pending.remove(part.name());
                    tell(part.name() + " ready / listo");
                },
                threads);
    }

    private void await(CompletableFuture<Void> ready) {
        while (true) {
            try {
                ready.get(SIGN_OF_LIFE.toSeconds(), TimeUnit.SECONDS);
                return;
            } catch (TimeoutException slow) {
                tell("still starting / siguen arrancando: " + String.join(", ", pending));
            } catch (ExecutionException e) {
                throw failureOf(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new PartFailure("Interrupted while starting", e);
            }
        }
    }

    private static PartFailure failureOf(Throwable cause) {
        return switch (cause) {
            case PartFailure failure -> failure;
            case CompletionException wrapped -> failureOf(wrapped.getCause());
            default -> new PartFailure("The platform could not be started: " + cause, cause);
        };
    }

    private void checkPorts(List<Part> missing) {
        var taken = missing.stream()
                .flatMap(part -> part.ports().entrySet().stream())
                .filter(port -> !Ports.isFree(port.getValue()))
                .map(port -> "Port " + port.getValue() + " (" + port.getKey()
                        + ") is taken by another program: free it, or choose"
                        + " another with " + PortPlan.setting(port.getKey()) + "=<port>. / El puerto "
                        + port.getValue() + " está ocupado.")
                .sorted()
                .toList();
        if (!taken.isEmpty()) {
            throw new PartFailure(String.join("\n", taken));
        }
    }

    private void abandon(List<Part> started) {
        threads.shutdownNow();
        try {
            // A thread that is just starting a process writes the pid file before the thread ends.
            if (!threads.awaitTermination(5, TimeUnit.SECONDS)) {
                tell("some work goes on / algo sigue trabajando");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        started.reversed().forEach(Part::kill);
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyEnding) {
            // This JVM is ending and the hook is running already, so it need not be removed.
            return;
        }
    }

    private void tell(String line) {
        progress.accept("[%4.1f s] %s".formatted((System.nanoTime() - begin) / 1e9, line));
    }
}
