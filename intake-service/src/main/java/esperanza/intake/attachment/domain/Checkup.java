package esperanza.intake.attachment.domain;

import java.util.List;
import java.util.Optional;

/**
 * The findings of software about the bytes of a file.
 *
 * @param scannerVersion of the program and its signatures; empty if nothing was scanned
 * @param previews how many pages can be shown
 * @param found the name of what the scanner found
 * @param tells the kinds of things that the file says about itself; empty if it was not read
 */
public record Checkup(
        ScanResult scan,
        Optional<String> scannerVersion,
        TypeMatch type,
        int previews,
        Optional<String> found,
        Optional<List<FileTrait>> tells) {}
