package esperanza.runtime.contract;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/** The Javadoc of events, as the contract quotes it. Reads the sources of the module whose tests run. */
final class Javadocs {

    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("src/test/java"));

    /** The words of one comment: its first sentence, the rest, and what it says of each component. */
    private record Doc(String sentence, String rest, Map<String, String> components) {}

    private final Map<String, Doc> docs = new HashMap<>();
    private final Set<Class<?>> read = new HashSet<>();

    /** The first sentence of an event: it says what happened. */
    Optional<String> sentence(Class<?> event) {
        return doc(event).map(Doc::sentence).filter(text -> !text.isEmpty());
    }

    /** Everything after the first sentence of an event. */
    Optional<String> rest(Class<?> event) {
        return doc(event).map(Doc::rest).filter(text -> !text.isEmpty());
    }

    /** The words of the event itself about one of its fields. */
    Optional<String> component(Class<?> event, String field) {
        return doc(event).map(doc -> doc.components().get(field));
    }

    /** The words of the event about one of its fields or, if it has none, those of an interface that it implements. */
    Optional<String> field(Class<?> event, String field) {
        return component(event, field).or(() -> Arrays.stream(event.getInterfaces())
                .flatMap(declared -> accessor(declared, field).or(() -> field(declared, field)).stream())
                .findFirst());
    }

    private Optional<String> accessor(Class<?> declared, String field) {
        read(declared);
        return Optional.ofNullable(docs.get(name(declared) + '#' + field)).map(doc -> doc.sentence()
                .substring(0, 1)
                .toLowerCase(Locale.ROOT)
                .concat(doc.sentence().substring(1).replaceAll("\\.$", "")));
    }

    private Optional<Doc> doc(Class<?> type) {
        read(type);
        return Optional.ofNullable(docs.get(name(type)));
    }

    private void read(Class<?> type) {
        Class<?> outermost = type.getNestHost();
        if (read.add(outermost)) {
            SOURCES.stream()
                    .map(folder -> folder.resolve(outermost.getName().replace('.', '/') + ".java"))
                    .filter(Files::exists)
                    .forEach(this::read);
        }
    }

    private void read(Path source) {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var options = List.of("-proc:none");
            var task = (JavacTask) compiler.getTask(null, files, null, options, null, files.getJavaFileObjects(source));
            var trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new Comments(trees, unit.getPackageName().toString()).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Class<?> type) {
        return type.getName().replace('$', '.');
    }

    private final class Comments extends TreePathScanner<Void, Void> {

        private final DocTrees trees;
        private final String location;

        private Comments(DocTrees trees, String location) {
            this.trees = trees;
            this.location = location;
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            keep(nameOf(getCurrentPath()));
            return super.visitClass(type, nothing);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            keep(nameOf(getCurrentPath().getParentPath()) + '#' + method.getName());
            return super.visitMethod(method, nothing);
        }

        private void keep(String name) {
            DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
            if (comment != null) {
                docs.put(name, new Doc(text(comment.getFirstSentence()), text(comment.getBody()), components(comment)));
            }
        }

        private String nameOf(TreePath path) {
            return path.getLeaf() instanceof ClassTree type
                    ? nameOf(path.getParentPath()) + '.' + type.getSimpleName()
                    : location;
        }
    }

    private static Map<String, String> components(DocCommentTree comment) {
        return comment.getBlockTags().stream()
                .filter(ParamTree.class::isInstance)
                .map(ParamTree.class::cast)
                .collect(Collectors.toMap(param -> param.getName().toString(), param -> text(param.getDescription())));
    }

    private static String text(List<? extends DocTree> trees) {
        return trees.stream()
                .map(Javadocs::text)
                .collect(Collectors.joining())
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static String text(DocTree tree) {
        return switch (tree) {
            case TextTree text -> text.getBody();
            case LiteralTree literal -> '`' + literal.getBody().getBody() + '`';
            case LinkTree link ->
                link.getLabel().isEmpty() ? '`' + link.getReference().getSignature() + '`' : text(link.getLabel());
            default -> " ";
        };
    }
}
