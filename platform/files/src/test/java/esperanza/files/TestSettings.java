package esperanza.files;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of a test. */
public record TestSettings(int uploadsAtOnce, long largest) implements FilesSettings {

    @Override
    public Optional<Path> folder() {
        return Optional.empty();
    }

    @Override
    public Duration kept() {
        return Duration.ofHours(24);
    }

    @Override
    public Duration idle() {
        return Duration.ofSeconds(20);
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(200);
    }

    @Override
    public Duration handOver() {
        return Duration.ofSeconds(3);
    }

    @Override
    public Duration hold() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration scrubEvery() {
        return Duration.ofDays(30);
    }

    @Override
    public long scrubBytesASecond() {
        return Long.MAX_VALUE;
    }
}
