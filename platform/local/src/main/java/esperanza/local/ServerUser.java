package esperanza.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/**
 * The user that runs PostgreSQL, which refuses to run as root: if this JVM runs as root (a container, CI), the server
 * runs as {@code nobody}.
 */
final class ServerUser {

    private static final String NAME = "nobody";

    private ServerUser() {}

    static boolean isNeeded() {
        return "root".equals(System.getProperty("user.name"));
    }

    static List<String> command(List<String> words) {
        if (!isNeeded()) {
            return words;
        }
        if (!Command.isInstalled("setpriv")) {
            throw new PartFailure(
                    "PostgreSQL can't run as root and setpriv (util-linux) is not there: use another user");
        }
        var all = new ArrayList<>(List.of("setpriv", "--reuid=" + NAME, "--regid=65534", "--clear-groups", "--"));
        all.addAll(words);
        return all;
    }

    /** Creates a folder that only the user of the server can read. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (isNeeded()) {
            var users = folder.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(folder, users.lookupPrincipalByName(NAME));
        }
    }

    /**
     * Whether the user of the server can reach the folder. A folder below a home folder that is closed to others cannot
     * be reached.
     */
    static boolean canReach(Path folder) throws IOException {
        for (var above = folder.toAbsolutePath(); above != null && isNeeded(); above = above.getParent()) {
            if (Files.exists(above)
                    && !Files.getPosixFilePermissions(above).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }
}
