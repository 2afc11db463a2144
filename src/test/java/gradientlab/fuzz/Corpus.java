package gradientlab.fuzz;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Inputs kept in one text file a target, one a line: printable ASCII as it is, all else as \hh in hex. */
final class Corpus {

    private static final Path FOLDER = Path.of("src", "test", "resources", "fuzz");

    private Corpus() {}

    static Path file(Target target) {
        return FOLDER.resolve(target.id() + ".txt");
    }

    static List<byte[]> read(Target target) throws IOException {
        if (!Files.exists(file(target))) {
            return List.of();
        }
        try (Stream<String> lines = Files.lines(file(target), StandardCharsets.US_ASCII)) {
            return lines.map(Corpus::bytes).toList();
        }
    }

    static void write(Target target, Stream<byte[]> inputs) throws IOException {
        Files.createDirectories(FOLDER);
        List<String> lines = inputs.map(Corpus::line).distinct().toList();
        Files.writeString(file(target), String.join("\n", lines) + "\n", StandardCharsets.US_ASCII);
    }

    static String line(byte[] input) {
        StringBuilder line = new StringBuilder();
        for (byte b : input) {
            if (b >= ' ' && b < 127 && b != '\\') {
                line.append((char) b);
            } else {
                line.append('\\').append(Character.forDigit(b >> 4 & 15, 16))
                        .append(Character.forDigit(b & 15, 16));
            }
        }
        return line.toString();
    }

    static byte[] bytes(String line) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                bytes.write(Integer.parseInt(line.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                bytes.write(line.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
