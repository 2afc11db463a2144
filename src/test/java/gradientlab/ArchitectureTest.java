package gradientlab;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Timer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.BaseStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may use whom, and who may own a thread or look at a clock: the README's rules, read from bytecode. */
@AnalyzeClasses(packages = "gradientlab", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] NUMBERS_ONLY = {
            "java.lang..", "java.util", "java.util.function..", "java.util.stream..", "java.math..",
            "org.ejml.."
    };

    /** The most files of a package. */
    private static final int MOST_FILES = 25;

    private static final JavaClasses CLASSES =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("gradientlab");

    private static final String VECTORS = "gradientlab.core..vector..";

    private static final String[] SHARED_IN_THE_WINDOW = {
            "gradientlab.ui.widget..", "gradientlab.ui.settings..", "gradientlab.ui.lab..",
            "gradientlab.ui.export..", "gradientlab.ui.help..", "gradientlab.ui.shell..",
            "gradientlab.ui.guess..", "gradientlab.ui.lecture..", "gradientlab.ui.course..",
            "gradientlab.ui.search.."
    };

    @ArchTest
    static final ArchRule coreUsesMathematicsOnly = classes().that().resideInAPackage("gradientlab.core..")
            .and().resideOutsideOfPackage(VECTORS)
            .should().onlyDependOnClassesThat(in("gradientlab.core..").or(in(NUMBERS_ONLY)).or(primitive()));

    /** Loaded by name, where the running JDK has the incubator module. */
    @ArchTest
    static final ArchRule nobodyButItsFamilyNamesTheVectorApi = noClasses().that()
            .resideOutsideOfPackage(VECTORS).should().dependOnClassesThat()
            .resideInAnyPackage("jdk.incubator.vector..", VECTORS);

    @ArchTest
    static final ArchRule surfacesAndOptimizersDoNotKnowEachOther = noClasses().that()
            .resideInAPackage("gradientlab.core.optimizer..").should().dependOnClassesThat()
            .resideInAPackage("gradientlab.core.surface..");

    @ArchTest
    static final ArchRule textKnowsNothingElse =
            classes().that().resideInAPackage("gradientlab.text..").should()
                    .onlyDependOnClassesThat(in("gradientlab.text..").or(jdkWithoutPictures()));

    /** Where numbers come out of picture files. */
    private static final String PICTURE_FILES = "gradientlab.experiment.convolution.file..";

    @ArchTest
    static final ArchRule experimentUsesCoreAndJson = classes().that()
            .resideInAPackage("gradientlab.experiment..").and().resideOutsideOfPackage(PICTURE_FILES).should()
            .onlyDependOnClassesThat(
                    in("gradientlab.experiment..", "gradientlab.core..", "gradientlab.text..")
                            .or(in("com.fasterxml.jackson..")).or(jdkWithoutPictures()));

    @ArchTest
    static final ArchRule pictureFilesAreDecodedAndNotDrawn = classes().that()
            .resideInAPackage(PICTURE_FILES).should()
            .onlyDependOnClassesThat(
                    in("gradientlab.experiment..", "gradientlab.core..", "gradientlab.text..",
                            "java.awt.image..", "javax.imageio..").or(jdkWithoutPictures()));

    @ArchTest
    static final ArchRule paintDrawsWithJava2dOnly = classes().that().resideInAPackage("gradientlab.paint..")
            .should()
            .onlyDependOnClassesThat(
                    in("gradientlab.paint..", "gradientlab.experiment..", "gradientlab.core..",
                            "gradientlab.text..", "org.jfree.chart..", "org.jfree.data..", "java.awt..",
                            "org.scilab.forge.jlatexmath..")
                            .or(jdkWithoutPictures()));

    /** Their order differs from one start to the next, and what is written is compared byte by byte. */
    @ArchTest
    static final ArchRule whatIsWrittenHasAnOrder = noClasses().that()
            .resideInAPackage("gradientlab.export..").or().haveSimpleNameEndingWith("Writer")
            .should().callMethodWhere(DescribedPredicate.describe("Map.of with more than one pair",
                    call -> call.getTargetOwner().isEquivalentTo(Map.class)
                            && call.getTarget().getRawParameterTypes().size() > 2));

    @ArchTest
    static final ArchRule exportUsesPaintAndBelow = classes().that().resideInAPackage("gradientlab.export..")
            .should()
            .onlyDependOnClassesThat(in("gradientlab.export..", "gradientlab.paint..",
                    "gradientlab.experiment..",
                    "gradientlab.core..", "gradientlab.text..", "org.apache.pdfbox..", "de.rototor.pdfbox..",
                    "java.awt..", "javax.imageio..", "org.w3c.dom..").or(jdkWithoutPictures()));

    @ArchTest
    static final ArchRule commandLineStartsNoToolkit = classes().that().resideInAPackage("gradientlab.cli..")
            .should()
            .onlyDependOnClassesThat(in("gradientlab.cli..", "gradientlab.export..", "gradientlab.paint..",
                    "gradientlab.experiment..", "gradientlab.core..", "gradientlab.text..", "picocli..",
                    "com.fasterxml.jackson..").or(jdkWithoutPictures()));

    @ArchTest
    static final ArchRule nothingButMainUsesWindowOrCommandLine = noClasses().that()
            .resideOutsideOfPackages("gradientlab.ui..", "gradientlab.cli..").and()
            .doNotHaveFullyQualifiedName("gradientlab.Main").should().dependOnClassesThat()
            .resideInAnyPackage("gradientlab.ui..", "gradientlab.cli..");

    @ArchTest
    static final ArchRule windowAndCommandLineDoNotKnowEachOther = noClasses().that()
            .resideInAPackage("gradientlab.ui..").should().dependOnClassesThat()
            .resideInAPackage("gradientlab.cli..");

    @ArchTest
    static final ArchRule onlyTheWindowUsesJavaFx = noClasses().that()
            .resideOutsideOfPackage("gradientlab.ui..")
            .should().dependOnClassesThat(in("javafx..", "com.sun.javafx..", "atlantafx..", "org.kordamp.."));

    @ArchTest
    static final ArchRule widgetsKnowNoWindowAndNoLab = noClasses().that()
            .resideInAPackage("gradientlab.ui.widget..").should()
            .dependOnClassesThat(in("gradientlab.ui..").and(not(in("gradientlab.ui.widget.."))));

    @ArchTest
    static final ArchRule theShellKnowsNoLab = noClasses().that().resideInAnyPackage(SHARED_IN_THE_WINDOW)
            .should()
            .dependOnClassesThat(
                    in("gradientlab.ui..").and(not(in(SHARED_IN_THE_WINDOW))));

    /** The labs, by the name their packages have on every floor. */
    private static final List<String> LABS =
            List.of("descent", "flow", "graph", "time", "convolution", "generalization");

    /** Who lists the labs, opens the first one, or measures them: only these name a lab from outside. */
    private static final String[] REGISTRIES = {
            "gradientlab", "gradientlab.experiment", "gradientlab.export", "gradientlab.ui",
            "gradientlab.cli",
            "gradientlab.cli.bench"
    };

    @ParameterizedTest
    @FieldSource("LABS")
    void aLabUsesNoOtherLabOnAnyFloor(String lab) {
        String[] others = LABS.stream().filter(other -> !other.equals(lab)).map(ArchitectureTest::packagesOf)
                .toArray(String[]::new);
        noClasses().that().resideInAPackage(packagesOf(lab)).should().dependOnClassesThat(in(others))
                .check(CLASSES);
    }

    @Test
    void whatLabsShareUsesNoLab() {
        DescribedPredicate<JavaClass> labs = in(LABS.stream().map(ArchitectureTest::packagesOf)
                .toArray(String[]::new));
        noClasses().that(not(labs)).and().resideOutsideOfPackages(REGISTRIES).should()
                .dependOnClassesThat(labs)
                .check(CLASSES);
    }

    /** Those of a lab on all floors: {@code gradientlab.paint.flow}, {@code gradientlab.ui.flow.panel}. */
    private static String packagesOf(String lab) {
        return "gradientlab.*." + lab + "..";
    }

    @Test
    void aRoomHoldsNoMoreThanOneFinds() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src", "main", "java", "gradientlab"))) {
            List<String> full = folders.filter(Files::isDirectory)
                    .filter(folder -> files(folder) > MOST_FILES)
                    .map(Path::toString).sorted().toList();
            assertEquals(List.of(), full);
        }
    }

    private static long files(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> file.toString().endsWith(".java")).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ArchTest
    static final ArchRule noPackageIsPartOfACircle =
            slices().matching("gradientlab.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheWorkerOwnsThreads = noClasses().that()
            .doNotHaveFullyQualifiedName("gradientlab.experiment.worker.Worker").should()
            .accessTargetWhere(startsWork());

    @ArchTest
    static final ArchRule coreAndExperimentSeeNoClockAndNoChance = noClasses().that()
            .resideInAnyPackage("gradientlab.core..", "gradientlab.experiment..").should()
            .accessTargetWhere(clockOrChance());

    @ArchTest
    static final ArchRule onlyTheEntrancesEndTheProcess =
            noClasses().that().doNotHaveFullyQualifiedName("gradientlab.Main").and()
                    .doNotHaveFullyQualifiedName("gradientlab.EverySystem")
                    .should().callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule nothingIsFetchedAndNoProgramIsStarted =
            noClasses().should().accessTargetWhere(reachesOut());

    /** So nothing that a recipe, a lesson or a table says can make a file. */
    @ArchTest
    static final ArchRule whatReadsRecipesWritesNoFile = noClasses().that()
            .resideInAnyPackage("gradientlab.core..", "gradientlab.experiment..").should()
            .accessTargetWhere(writesFiles());

    @ArchTest
    static final ArchRule noStackTraceIsPrinted =
            noClasses().should().callMethod(Throwable.class, "printStackTrace");

    @Test
    void everyPackageSaysWhatItIsFor() throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of("src", "main", "java", "gradientlab"))) {
            List<Path> silent = folders.filter(Files::isDirectory).filter(ArchitectureTest::holdsJava)
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java"))).sorted().toList();
            assertEquals(List.of(), silent);
        }
    }

    private static boolean holdsJava(Path folder) {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DescribedPredicate<JavaClass> in(String... packages) {
        return packages.length == 1 ? resideInAPackage(packages[0]) : resideInAnyPackage(packages);
    }

    private static DescribedPredicate<JavaClass> not(DescribedPredicate<JavaClass> predicate) {
        return DescribedPredicate.not(predicate);
    }

    private static DescribedPredicate<JavaClass> primitive() {
        return DescribedPredicate.describe("primitive or array of them",
                type -> type.getPackageName().isEmpty());
    }

    /** The JDK, less what draws: one needs java.awt by name. */
    private static DescribedPredicate<JavaClass> jdkWithoutPictures() {
        return in("java..").and(not(in("java.awt.."))).or(primitive());
    }

    private static DescribedPredicate<JavaAccess<?>> startsWork() {
        return DescribedPredicate.describe("starts a thread", access -> {
            AccessTarget target = access.getTarget();
            JavaClass owner = target.getOwner();
            String name = target.getName();
            return owner.isAssignableTo(Thread.class) && (name.equals("<init>") || name.equals("start"))
                    || owner.isAssignableTo(Executors.class)
                    || owner.isAssignableTo(Executor.class) && name.equals("<init>")
                    || owner.isAssignableTo(Timer.class)
                    || owner.isAssignableTo(CompletableFuture.class) && name.endsWith("Async")
                    || owner.isAssignableTo(BaseStream.class) && name.equals("parallel")
                    || name.equals("parallelStream")
                    || owner.getPackageName().equals("javafx.concurrent");
        });
    }

    private static DescribedPredicate<JavaAccess<?>> reachesOut() {
        return DescribedPredicate.describe("uses the network, starts a program or revives objects",
                access -> {
                    AccessTarget target = access.getTarget();
                    String owner = target.getOwner().getName();
                    String name = target.getName();
                    return owner.startsWith("java.net.http.") || owner.startsWith("javax.naming.")
                            || owner.startsWith("java.net.") && (owner.endsWith("Socket")
                                    || owner.endsWith("Connection") || name.startsWith("open"))
                            || owner.equals("java.lang.ProcessBuilder")
                            || owner.equals("java.io.ObjectInputStream")
                            || owner.equals("java.lang.Runtime") && name.equals("exec");
                });
    }

    private static DescribedPredicate<JavaAccess<?>> writesFiles() {
        return DescribedPredicate.describe("writes files", access -> {
            AccessTarget target = access.getTarget();
            String owner = target.getOwner().getName();
            String name = target.getName();
            return owner.equals("java.nio.file.Files")
                    && (name.startsWith("write") || name.startsWith("create") || name.startsWith("delete")
                            || name.equals("newOutputStream") || name.equals("newBufferedWriter")
                            || name.equals("newByteChannel") || name.equals("move") || name.equals("copy"))
                    || owner.equals("java.io.FileOutputStream") || owner.equals("java.io.FileWriter")
                    || owner.equals("java.io.RandomAccessFile");
        });
    }

    private static DescribedPredicate<JavaAccess<?>> clockOrChance() {
        return DescribedPredicate.describe("reads a clock or draws unseeded numbers", access -> {
            AccessTarget target = access.getTarget();
            JavaClass owner = target.getOwner();
            String name = target.getName();
            return owner.isEquivalentTo(System.class)
                    && (name.equals("nanoTime") || name.equals("currentTimeMillis"))
                    || owner.isEquivalentTo(Math.class) && name.equals("random")
                    || owner.isAssignableTo(Random.class)
                    || owner.isAssignableTo(ThreadLocalRandom.class)
                    || owner.getPackageName().startsWith("java.time") && name.equals("now");
        });
    }
}
