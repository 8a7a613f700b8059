package esperanza.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;

/** PostgreSQL refuses to run as root: when we are root (a container, CI), it runs as {@code nobody}. */
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

    /** Makes a folder that only the server's user can read. */
    static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (isNeeded()) {
            var users = folder.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(folder, users.lookupPrincipalByName(NAME));
        }
    }

    /** Can the server's user get there? Not below a home folder that is closed to others. */
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
