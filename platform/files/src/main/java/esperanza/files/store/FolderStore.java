package esperanza.files.store;

import esperanza.files.domain.Sha256;
import esperanza.runtime.sealing.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder with one file for each segment: {@code ab/cd/<name>}. A file has its name once it is complete and forced to
 * disk; its owner may read it and nobody may write it. Drafts that a crash left are listed like segments, so that the
 * sweep removes them. The folder itself is never made here: if it is missing, its volume is away. Nothing is listed in the
 * folder of another service.
 */
public final class FolderStore implements FileStore {

    private final Path folder;
    private final Aside aside;
    private final SegmentFolders folders;
    private final FolderOwner owner;

    public FolderStore(Path folder, String service) {
        this(folder, service, AtomicFile::forceFolder);
    }

    FolderStore(Path folder, String service, SegmentFolders.Force force) {
        this.folder = folder.toAbsolutePath();
        this.aside = new Aside(this.folder);
        this.folders = new SegmentFolders(this.folder, force);
        this.owner = new FolderOwner(this.folder, service);
    }

    /**
     * Notes the service in its folder, if the folder answers.
     *
     * @throws IllegalStateException if the folder is that of another service
     */
    public FolderStore claimed() {
        owner.claimAtStart();
        return this;
    }

    @Override
    public void put(String name, byte[] sealed) {
        try {
            AtomicFile.writeForGood(folders.madeFor(name), sealed);
        } catch (IOException e) {
            throw new StoreAway(e);
        }
    }

    @Override
    public byte[] get(String name) {
        try {
            byte[] sealed = read(folders.file(name));
            if (!Sha256.of(sealed).equals(name)) {
                throw new Damaged(name);
            }
            return sealed;
        } catch (NoSuchFileException missing) {
            throw missing(name);
        } catch (IOException e) {
            throw new StoreAway(e);
        }
    }

    @Override
    public void remove(String name) {
        try {
            Files.deleteIfExists(folders.file(name));
            aside.remove(folders.file(name));
        } catch (IOException e) {
            throw new StoreAway(e);
        }
    }

    /** A draft is no segment: no row will ever name it. */
    @Override
    public void setAside(String name, Instant now) {
        if (name.endsWith(AtomicFile.DRAFT)) {
            remove(name);
            return;
        }
        try {
            aside.take(folders.file(name), now);
        } catch (IOException e) {
            throw new StoreAway(e);
        }
    }

    @Override
    public List<String> asideBefore(Instant instant) {
        try {
            owner.claim();
            return aside.before(instant);
        } catch (IOException e) {
            throw new StoreAway(e);
        }
    }

    @Override
    public Stream<String> storedBefore(Instant instant, String beginning) {
        try {
            owner.claim();
            Path part = folders.beginning(beginning);
            return Files.isDirectory(part) ? before(instant, part) : nothing(part);
        } catch (IOException e) {
            throw new StoreAway(e);
        }
    }

    private static Stream<String> before(Instant instant, Path part) throws IOException {
        return Files.find(
                        part,
                        SegmentFolders.DEPTH,
                        (_, about) -> about.isRegularFile()
                                && about.lastModifiedTime().toInstant().isBefore(instant))
                .map(file -> file.getFileName().toString());
    }

    private Stream<String> nothing(Path part) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NoSuchFileException(part.toString());
        }
        return Stream.of();
    }

    @Override
    public double free() {
        try {
            var disk = Files.getFileStore(folder);
            return disk.getTotalSpace() == 0 ? 0 : (double) disk.getUsableSpace() / disk.getTotalSpace();
        } catch (IOException e) {
            throw new StoreAway(e);
        }
    }

    private byte[] read(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException maybeAside) {
            aside.giveBack(file);
            return Files.readAllBytes(file);
        }
    }

    private RuntimeException missing(String name) {
        return Files.isDirectory(folder) ? new Damaged(name) : new StoreAway(new NoSuchFileException("the folder"));
    }
}
