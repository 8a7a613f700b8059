package esperanza.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.StringEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * An SQL statement that stands in a class as a constant.
 *
 * @param owner the simple name of the class
 */
record Statement(String owner, String sql) {

    private static final Pattern BEGINS = Pattern.compile("(?is)\\s*(select|insert|update|delete|with)\\s.*");

    /** Every statement of the classes below a folder. */
    static List<Statement> below(Path classes) {
        try (var files = Files.walk(classes)) {
            return files.filter(file -> file.toString().endsWith(".class"))
                    .flatMap(Statement::of)
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether values are put into the text before it is sent. */
    boolean isTemplate() {
        return sql.contains("%s") || sql.contains("%1$") || sql.contains("%d");
    }

    private static Stream<Statement> of(Path file) {
        try {
            var owner = file.getFileName().toString().replace(".class", "");
            return StreamSupport.stream(
                            ClassFile.of().parse(file).constantPool().spliterator(), false)
                    .filter(StringEntry.class::isInstance)
                    .map(entry -> ((StringEntry) entry).stringValue())
                    .filter(text -> BEGINS.matcher(text).matches())
                    .map(sql -> new Statement(owner, sql));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
