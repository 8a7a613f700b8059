package esperanza.local;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** One of the two programs of Kannel: bearerbox speaks to the carriers, smsbox to the services. */
final class KannelBox extends ProcessPart {

    /** Where Debian puts them; not every user has this folder in the path. */
    static final Path PROGRAMS = Path.of("/usr/sbin");

    /** The errors of Kannel name the numbers to which a carrier did not send. */
    private static final String ONLY_WHAT_ENDS_IT = "4";

    private final String program;
    private final int listens;
    private final Map<String, String> settings;

    /** @param listens the port that is open when the program is ready */
    KannelBox(String program, Place place, int listens, Map<String, String> settings) {
        super(place);
        this.program = program;
        this.listens = listens;
        this.settings = settings;
    }

    @Override
    void prepare() throws IOException {
        Files.createDirectories(Path.of(settings.get("store")));
        Files.deleteIfExists(file());
        Files.createFile(file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file(), filled());
    }

    @Override
    Command command() {
        return Command.of(PROGRAMS.resolve(program).toString(), "-v", ONLY_WHAT_ENDS_IT, file().toString());
    }

    @Override
    public boolean answers() {
        return Ports.isOpen(listens);
    }

    private Path file() {
        return place().folder().resolve("kannel.conf");
    }

    private String filled() throws IOException {
        try (InputStream in = KannelBox.class.getResourceAsStream("kannel.conf")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (var setting : settings.entrySet()) {
                text = text.replace('{' + setting.getKey() + '}', setting.getValue());
            }
            return text;
        }
    }
}
