package esperanza.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {

    private static final Instant WRITTEN = Instant.parse("2026-01-01T00:00:10Z");

    @TempDir
    private Path folder;

    private Path archive;

    @BeforeEach
    void write() throws IOException {
        archive = file("classes.jsa", WRITTEN);
    }

    @Test
    void a_class_archive_that_is_younger_than_its_jars_is_kept() throws IOException {
        Command.keepingClasses(archive, List.of(file("a.jar", WRITTEN.minusSeconds(1)), file("b.jar", WRITTEN)));

        assertThat(archive).exists();
    }

    @Test
    void a_class_archive_that_is_older_than_one_of_its_jars_is_deleted() throws IOException {
        var jars = List.of(file("a.jar", WRITTEN.minusSeconds(1)), file("b.jar", WRITTEN.plusSeconds(1)));

        Command.keepingClasses(archive, jars);
        Command.keepingClasses(archive, jars);

        assertThat(archive).doesNotExist();
    }

    private Path file(String name, Instant changed) throws IOException {
        var file = Files.writeString(folder.resolve(name), "");
        return Files.setLastModifiedTime(file, FileTime.from(changed));
    }
}
