package esperanza.investigation.pattern.rest;

import java.io.StringWriter;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** An XML document of one namespace, while it is written. */
final class Xml {

    /** What is written within an element. */
    @FunctionalInterface
    interface Content {
        void write() throws XMLStreamException;
    }

    /** Characters that no document of XML 1.0 may have, however they are written. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter out;

    private Xml(XMLStreamWriter out) {
        this.out = out;
    }

    /** A document with this root, and what the writer puts into it. */
    static String document(String root, String namespace, Writing writing) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement(root);
            out.writeDefaultNamespace(namespace);
            writing.write(new Xml(out));
            out.writeEndElement();
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }

    /** Writes the content of the root. */
    @FunctionalInterface
    interface Writing {
        void write(Xml xml) throws XMLStreamException;
    }

    void text(String element, String words) throws XMLStreamException {
        text(element, Map.of(), words);
    }

    void text(String element, Map<String, String> attributes, String words) throws XMLStreamException {
        in(element, attributes, () -> out.writeCharacters(legal(words)));
    }

    void in(String element, Map<String, String> attributes, Content content) throws XMLStreamException {
        out.writeStartElement(element);
        for (Map.Entry<String, String> attribute : new TreeMap<>(attributes).entrySet()) {
            out.writeAttribute(attribute.getKey(), legal(attribute.getValue()));
        }
        content.write();
        out.writeEndElement();
    }

    private static String legal(String words) {
        return FORBIDDEN.matcher(words).replaceAll("");
    }
}
