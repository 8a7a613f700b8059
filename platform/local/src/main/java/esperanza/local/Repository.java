package esperanza.local;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The checked-out repository in which this JVM runs. Files that are not on the classpath are found from its root.
 *
 * @param root absolute
 */
public record Repository(Path root) {

    private static final String REALM = "deploy/keycloak/esperanza-realm.json";

    /** The working folder or the nearest one above it that holds the realm; Maven runs tests in their module. */
    public static Repository here() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(REALM))) {
                return new Repository(folder);
            }
        }
        throw new PartFailure("Not inside the repository: no " + REALM + " here or above");
    }

    Path realm() {
        return root.resolve(REALM);
    }

    /** The profile of the demonstration country. */
    Path profile() {
        return root.resolve("deploy/profiles/xx.yaml");
    }

    /** The rota of the demonstration machine. */
    Path onCall() {
        return root.resolve("deploy/oncall/xx.yaml");
    }

    /** The folder in which the build puts the runnable service or console. */
    Path application(String name) {
        var module = name.equals(Platform.CONSOLE) ? name : name + "-service";
        return root.resolve(module + "/target/quarkus-app");
    }

    /** Data, logs and pid files of the platform that {@code deploy/up} starts. */
    Path local() {
        return root.resolve(".local");
    }
}
