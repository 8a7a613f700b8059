package esperanza.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import esperanza.files.domain.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderStoreTest extends FileStoreSuite {

    @TempDir
    Path folder;

    @Override
    protected FileStore store() {
        return new FolderStore(folder.resolve("files"), "intake");
    }

    @Override
    protected FileStore reopened() {
        return new FolderStore(folder.resolve("files"), "intake");
    }

    @BeforeEach
    void make() throws IOException {
        Files.createDirectory(folder.resolve("files"));
    }

    @Override
    protected void damage(String name, byte[] other) throws IOException {
        Files.delete(file(name));
        Files.write(file(name), other);
    }

    @Override
    protected void takeAway() throws IOException {
        Files.move(folder.resolve("files"), folder.resolve("unmounted"));
    }

    @Test
    void a_segment_has_its_name_in_two_folders_and_only_its_owner_may_read_it() throws IOException {
        byte[] sealed = {1, 2, 3};
        String name = Sha256.of(sealed);
        store().put(name, sealed);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file(name))))
                .isEqualTo("r--------");
    }

    @Test
    void a_process_forces_the_name_of_each_folder_once_also_if_another_made_it() throws IOException {
        byte[] sealed = {1, 2, 3};
        String name = Sha256.of(sealed);
        Files.createDirectories(file(name).getParent());
        List<Path> forced = new ArrayList<>();
        FolderStore store = new FolderStore(folder.resolve("files"), "intake", forced::add);
        store.put(name, sealed);
        store.put(name, sealed);
        assertThat(forced)
                .containsExactly(folder.resolve("files"), file(name).getParent().getParent());
    }

    @Test
    void a_draft_that_a_crash_left_is_no_segment_and_is_swept_like_one() throws IOException {
        byte[] sealed = {1, 2, 3};
        String name = Sha256.of(sealed);
        store().put(name, sealed);
        Path draft = Files.createFile(file(name).resolveSibling(name + ".1.new"));
        try (Stream<String> names = store().storedBefore(Instant.now().plusSeconds(5), name.substring(0, 2))) {
            assertThat(names).containsExactlyInAnyOrder(name, name + ".1.new");
        }
        store().setAside(name + ".1.new", Instant.now());
        assertThat(draft).doesNotExist();
        assertThat(store().get(name)).isEqualTo(sealed);
    }

    @Test
    void a_folder_names_its_service_and_another_one_does_not_start_on_it() throws IOException {
        claimedBy("intake");
        claimedBy("intake");
        assertThatThrownBy(() -> claimedBy("investigation"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("holds the files of intake");
        takeAway();
        claimedBy("investigation");
        assertThat(folder.resolve("files")).as("a volume that is away").doesNotExist();
    }

    @Test
    void a_folder_that_cannot_be_read_or_written_keeps_no_service_from_starting() throws IOException {
        Files.createDirectory(folder.resolve("files").resolve("service"));
        claimedBy("intake");
        assertThatThrownBy(() -> store().asideBefore(Instant.now()))
                .as("it is not known whose folder it is")
                .isInstanceOf(StoreAway.class);
    }

    @Test
    void the_volume_of_another_service_that_came_after_the_start_is_not_listed() throws IOException {
        takeAway();
        FolderStore started = claimedBy("investigation");
        Files.move(folder.resolve("unmounted"), folder.resolve("files"));
        claimedBy("intake");
        assertThatThrownBy(() -> started.storedBefore(Instant.now(), "ab")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> started.asideBefore(Instant.now())).isInstanceOf(IllegalStateException.class);
    }

    private FolderStore claimedBy(String service) {
        return new FolderStore(folder.resolve("files"), service).claimed();
    }

    private Path file(String name) {
        return folder.resolve("files")
                .resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }
}
