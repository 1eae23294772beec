import OOXML

extension Bound {
    /// What is too large, for the person whose form it is.
    var chinese: String {
        switch self {
        case .file: "文件大小"
        case .entries: "内部文件数"
        case .entry: "内部文件大小"
        case .total: "解压后总大小"
        case .ratio: "压缩比"
        case .depth: "嵌套层数"
        case .attributes: "属性数"
        case .namespaces: "命名空间数"
        case .names: "名称数"
        case .tag: "标记的属性数"
        case .elements: "元素数"
        case .sheets: "工作表数"
        case .cells: "单元格数"
        case .cellText: "单元格文字总量"
        case .strings: "共享文字数"
        case .merges: "合并单元格数"
        case .text: "一处文字的长度"
        case .blocks: "段落和表格数"
        }
    }
}
