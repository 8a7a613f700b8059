package esperanza.files.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The folders in which segments lie: two levels, by the first letters of the names. Their own names are forced once by
 * each process, or a loss of power would take everything below them.
 */
final class SegmentFolders {

    /** From the first level down to the files. */
    static final int DEPTH = 2;

    private static final int LETTERS = 2;

    /** Forces the names in a folder. */
    interface Force {
        void folder(Path folder) throws IOException;
    }

    private final Path folder;
    private final Force force;
    private final Set<Path> forced = ConcurrentHashMap.newKeySet();

    SegmentFolders(Path folder, Force force) {
        this.folder = folder;
        this.force = force;
    }

    /** The place of a segment, whose folders may be missing. */
    Path file(String name) {
        return beginning(name.substring(0, LETTERS))
                .resolve(name.substring(LETTERS, 2 * LETTERS))
                .resolve(name);
    }

    /** The place of a segment, whose folders are there. */
    Path madeFor(String name) throws IOException {
        Path file = file(name);
        made(file.getParent());
        return file;
    }

    /** The folder of the first level; it may be missing. */
    Path beginning(String letters) {
        return folder.resolve(letters);
    }

    /** A folder that is there may have been made by a process that ended before it forced the name. */
    private void made(Path below) throws IOException {
        if (forced.contains(below) && Files.isDirectory(below)) {
            return;
        }
        if (!below.getParent().equals(folder)) {
            made(below.getParent());
        }
        create(below);
        force.folder(below.getParent());
        forced.add(below);
    }

    private static void create(Path below) throws IOException {
        try {
            Files.createDirectory(below);
        } catch (FileAlreadyExistsException anotherWasFirst) {
            // its name is forced all the same
        }
    }
}
