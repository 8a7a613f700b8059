package esperanza.runtime.opening;

import java.util.List;
import java.util.UUID;

/**
 * A person took a list out of the system as a table. Recorded before its first row was read, in the stream {@code
 * exports} of the person, which never leaves the service.
 *
 * @param list the code of the list
 * @param by pseudonym of the person
 * @param narrowed how the list was narrowed and ordered: a code or a number behind the name of each part
 */
public record ListExported(UUID exportId, String list, ExportPurpose purpose, String by, List<String> narrowed) {}
