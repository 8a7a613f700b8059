package esperanza.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Debian's nginx with nchan, which sends to every subscriber what is posted to it; as many workers as event loops. */
final class Nchan implements AutoCloseable {

    static final String SUBSCRIBE = "/sub";
    static final String PUBLISH = "/pub";

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String CONFIGURATION = """
            load_module /usr/lib/nginx/modules/ngx_nchan_module.so;
            user %2$s;
            worker_processes 2;
            worker_rlimit_nofile 16000;
            pid nginx.pid;
            error_log nginx.log;
            events { worker_connections 12000; }
            http {
              access_log off;
              client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi;
              uwsgi_temp_path uwsgi; scgi_temp_path scgi;
              nchan_max_reserved_memory 128M;
              server {
                listen 127.0.0.1:%1$d backlog=4096;
                location /pub { nchan_publisher; nchan_channel_id all; nchan_message_buffer_length 1; }
                location /sub {
                  nchan_subscriber eventsource; nchan_channel_id all; nchan_subscriber_first_message newest;
                }
              }
            }
            """;

    private final Process process;
    private final int port = BareVertx.freePort();

    Nchan(Path folder) {
        Path home = folder.resolve("nchan");
        try {
            Files.createDirectories(home);
            Files.writeString(
                    home.resolve("nginx.conf"), CONFIGURATION.formatted(port, System.getProperty("user.name")));
            process = new ProcessBuilder(List.of(
                            "nginx",
                            "-p",
                            home.toString(),
                            "-c",
                            home.resolve("nginx.conf").toString(),
                            "-g",
                            "daemon off;"))
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("out").toFile())
                    .start();
            awaitWorkers(home);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitWorkers(Path home) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (process.descendants().count() < 2) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("nginx did not start:\n" + Files.readString(home.resolve("out")));
            }
            LockSupport.parkNanos(20_000_000);
        }
    }
}
