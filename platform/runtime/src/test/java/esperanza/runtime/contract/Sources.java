package esperanza.runtime.contract;

import esperanza.kernel.Approval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of a source folder of the module whose tests run, with links to them from an approved page. */
final class Sources {

    private static final String SUFFIX = ".java";

    private final Path folder;
    private final List<Class<?>> types;

    Sources(Path folder) {
        this.folder = folder;
        types = types(folder);
    }

    /** The packages directly below this one, in alphabetical order. */
    Stream<String> packagesIn(String above) {
        int deep = above.length() + 1;
        return in(above)
                .map(Class::getPackageName)
                .filter(name -> name.length() > deep)
                .map(name -> above + '.' + name.substring(deep).split("\\.", 2)[0])
                .distinct()
                .sorted();
    }

    Stream<Class<?>> all() {
        return types.stream();
    }

    /** The classes of this package and of those below it. */
    Stream<Class<?>> in(String above) {
        return types.stream().filter(type -> isIn(type, above));
    }

    /** The classes whose sources name a type of this package or of one below it. */
    Stream<Class<?>> naming(String above) {
        return types.stream().filter(type -> text(type).contains(above + '.'));
    }

    static boolean isIn(Class<?> type, String above) {
        return type.getPackageName().equals(above) || type.getPackageName().startsWith(above + '.');
    }

    String link(String words, Class<?> type) {
        return link(words, path(type.getName()) + SUFFIX);
    }

    String folder(String name) {
        return link(path(name), path(name));
    }

    private static String path(String name) {
        return name.replace('.', '/');
    }

    private String link(String words, String path) {
        Path module = Approval.root().relativize(Path.of("").toAbsolutePath());
        return "[%s](../../../%s)".formatted(words, module.resolve(folder).resolve(path));
    }

    private String text(Class<?> type) {
        try {
            return Files.readString(folder.resolve(path(type.getName()) + SUFFIX));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Class<?>> types(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(file -> folder.relativize(file).toString())
                    .filter(file -> file.endsWith(SUFFIX) && !file.endsWith("package-info.java"))
                    .sorted()
                    .<Class<?>>map(Sources::type)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The class is not initialised, because a map asks only for its form. */
    private static Class<?> type(String file) {
        try {
            String name = file.substring(0, file.length() - SUFFIX.length()).replace('/', '.');
            return Class.forName(name, false, Sources.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
