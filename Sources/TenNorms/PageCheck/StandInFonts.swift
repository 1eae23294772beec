import Foundation
import Publishing

/// Faces that stand in for those of official documents, which are licensed and seldom installed: Fandol for 仿宋, 楷体, 黑体
/// and 宋体, Noto Serif Bold for 小标宋.
///
/// A document is rendered with a configuration of its own, in which nothing else is installed: so the page is the same on
/// every machine that has the stand-ins.
struct StandInFonts: Sendable {
    /// By family, how the face shows in a PDF.
    let shown: [FaceFamily: String]
    /// The families for which there is no face.
    let missing: [FaceFamily]
    private let files: [String]
    private let rules: [(name: String, face: String)]

    /// A face that can stand in for a family.
    private struct Choice {
        var face: String
        var files: [String]
        var shown: String
    }

    private static let choices: [FaceFamily: [Choice]] = [
        .title: [
            Choice(
                face: "Noto Serif CJK SC",
                files: ["NotoSerifCJK-Bold.ttc"],
                shown: "NotoSerifCJK"
            ),
            fandol("Song", ["Bold", "Regular"]),
        ],
        .text: [fandol("Fang", ["Regular"])],
        .script: [fandol("Kai", ["Regular"])],
        .gothic: [fandol("Hei", ["Regular", "Bold"])],
        .song: [fandol("Song", ["Regular", "Bold"])],
    ]

    private static func fandol(_ name: String, _ weights: [String]) -> Choice {
        Choice(
            face: "Fandol" + name,
            files: weights.map { "Fandol\(name)-\($0).otf" },
            shown: "Fandol" + name
        )
    }

    private static let latin: [(name: String, face: String, stem: String)] = [
        ("Times New Roman", "Liberation Serif", "LiberationSerif"),
        ("Arial", "Liberation Sans", "LiberationSans"),
    ]
    private static let styles = ["Regular", "Bold", "Italic", "BoldItalic"]

    /// Looks for the faces among those of fontconfig and of TeX; `faces` are the names that documents ask for.
    init(_ tools: PageTools, for faces: Set<String>, in folder: String) throws {
        let found = try Self.files(tools, in: folder)
        var shown: [FaceFamily: String] = [:]
        var files: [String] = []
        var rules: [(String, String)] = []
        for family in FaceFamily.allCases {
            let choice = Self.choices[family]?.first { $0.files.contains { found[$0] != nil } }
            guard let choice else { continue }
            shown[family] = choice.shown
            files += choice.files.compactMap { found[$0] }
            let asked = faces.filter { FaceFamily(face: $0) == family }.sorted()
            rules += (family.names + asked).map { ($0, choice.face) }
        }
        for face in Self.latin {
            let there = Self.styles.compactMap { found["\(face.stem)-\($0).ttf"] }
            guard !there.isEmpty else { continue }
            files += there
            rules.append((face.name, face.face))
        }
        self.shown = shown
        self.files = files
        self.rules = rules
        missing = FaceFamily.allCases.filter { shown[$0] == nil }
    }

    /// The files that are wanted and there, by their names.
    private static func files(_ tools: PageTools, in folder: String) throws -> [String: String] {
        let chinese = choices.values.joined().flatMap(\.files)
        let western = latin.flatMap { face in styles.map { "\(face.stem)-\($0).ttf" } }
        let wanted = Set(chinese + western)
        let listed = try tools.run("fc-list", ["--format", "%{file}\n"], in: folder)
        let tex = try tools.run(
            "kpsewhich",
            chinese.filter { $0.hasSuffix("otf") }.sorted(),
            in: folder
        )
        let lines = [listed, tex].compactMap(\.self).map { String(decoding: $0, as: UTF8.self) }
        var found: [String: String] = [:]
        for line in lines.joined(separator: "\n").split(separator: "\n") {
            let name = URL(filePath: String(line)).lastPathComponent
            if wanted.contains(name), found[name] == nil { found[name] = String(line) }
        }
        return found
    }

    /// Whether there is any Chinese face to render with.
    var isUsable: Bool { !shown.isEmpty }

    /// Writes the configuration into a folder; gives the changes to the environment that make a program read it.
    func configure(in folder: String) throws -> [String: String] {
        let path = "\(folder)/fonts.conf"
        try FolderMaker.write(Array(configuration(cache: "\(folder)/fontcache").utf8), to: path)
        return ["FONTCONFIG_FILE": path, "LC_ALL": "C.UTF-8", "TZ": "UTC"]
    }

    private func configuration(cache: String) -> String {
        let folders = Set(files.map { URL(filePath: $0).deletingLastPathComponent().path }).sorted()
        let dirs = folders.map { "<dir>\($0.escaped)</dir>" }
        let globs = files.map { "<glob>\($0.escaped)</glob>" }
        let matches = rules.map { rule in
            """
            <match target="pattern"><test qual="any" name="family" compare="eq">\
            <string>\(rule.name.escaped)</string></test>\
            <edit name="family" mode="prepend" binding="strong">\
            <string>\(rule.face.escaped)</string></edit></match>
            """
        }
        let usual = rules.first { FaceFamily(face: $0.name) == .text } ?? rules.first
        return """
            <?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
            \(dirs.joined())<cachedir>\(cache.escaped)</cachedir>
            <selectfont><rejectfont><glob>*</glob></rejectfont>\
            <acceptfont>\(globs.joined())</acceptfont></selectfont>
            \(matches.joined(separator: "\n"))
            <match target="pattern"><edit name="family" mode="append" binding="weak">\
            <string>\((usual?.face ?? "").escaped)</string></edit></match></fontconfig>
            """
    }
}

extension String {
    /// The text as it stands in XML.
    fileprivate var escaped: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
